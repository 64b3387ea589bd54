#!/usr/bin/env python3
"""Makes documents of a single feature each, with the text that a reader must lay out beside them.

    python3 Tests/Documents/make_features.py

Run with Python 3.11 and python-docx 1.2.0 (PyPI), which opens each .docx as a check. The XML is
written by hand, because the libraries have no words for most of these features; LibreOffice 7.4.7
opened all of them. What is to be seen, and why, is said where each is made: features_word.py,
features_embedded.py, features_odf.py, features_excel.py, features_rtf.py and features_html.py. README.md says how text is laid out.
"""

import feature
import features_embedded
import features_excel
import features_html
import features_odf
import features_rtf
import features_word

if __name__ == "__main__":
    feature.DIRECTORY.mkdir(exist_ok=True)
    for path in feature.DIRECTORY.iterdir():
        path.unlink()
    for module in (features_word, features_embedded, features_odf, features_excel, features_rtf, features_html):
        module.make_all()
