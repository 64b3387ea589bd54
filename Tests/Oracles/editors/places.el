;; Prints what compilation mode makes of the findings in the file "findings".  The notes below them,
;; which are indented, are left out.
(require 'compile)
(with-temp-buffer
  (let ((coding-system-for-read 'utf-8))
    (insert-file-contents "findings"))
  (compilation-mode)
  (compilation--ensure-parse (point-max))
  (goto-char (point-min))
  (while (not (eobp))
    (unless (eq (char-after) ?\s)
      (let* ((message (get-text-property (point) 'compilation-message))
             (place (and message (compilation--message->loc message))))
        (princ
         (if place
             (format "%s|%s|%s\n"
                     (caar (compilation--loc->file-struct place))
                     (compilation--loc->line place)
                     (compilation--loc->col place))
           "nothing\n"))))
    (forward-line)))
