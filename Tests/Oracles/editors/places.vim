" Writes what the quickfix list has of the findings in the file "findings" to the file "places". The
" notes below them, which are indented, are left out.
set encoding=utf-8
cgetfile findings
let places = []
let lines = readfile('findings')
for [index, entry] in map(getqflist(), '[v:key, v:val]')
  if lines[index] !~# '^ '
    call add(places, bufname(entry.bufnr) . '|' . entry.lnum . '|' . entry.col)
  endif
endfor
call writefile(places, 'places')
qall!
