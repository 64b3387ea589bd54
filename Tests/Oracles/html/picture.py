"""A picture of a page from an element on: picture.py PAGE PICTURE SELECTOR WIDTH,HEIGHT"""

import pathlib
import sys

from browser import browser

page, picture, selector, size = sys.argv[1:]
driver = browser(size)
try:
    driver.get(pathlib.Path(page).resolve().as_uri())
    driver.execute_script(
        "document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector
    )
    driver.save_screenshot(picture)
finally:
    driver.quit()
