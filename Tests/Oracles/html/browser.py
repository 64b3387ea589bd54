"""A headless Chromium, as the oracles use it."""

import pathlib

import axe_selenium_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

AXE = next(pathlib.Path(axe_selenium_python.__file__).parent.rglob("axe.min.js"))


def browser(size="1100,1400", scripts=True):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-device-scale-factor=1",
        f"--window-size={size}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not scripts:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2}
        )
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(120)
    driver.set_script_timeout(120)
    return driver


def scheme(driver, name):
    """Day ("light") or night ("dark")."""
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": name}]},
    )


def violations(driver):
    """What axe-core finds wrong with the page. Its script is let past the page's policy."""
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    driver.refresh()
    driver.execute_script(AXE.read_text(encoding="utf-8"))
    result = driver.execute_async_script(
        "axe.run(document, {resultTypes: ['violations']}).then(arguments[arguments.length - 1])"
    )
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    return [
        f"{entry['id']}: {entry['help']}: {entry['nodes'][0]['html'][:120]}"
        for entry in result["violations"]
    ]


def complaints(driver):
    """What the browser complained about since it was last asked."""
    return [entry["message"] for entry in driver.get_log("browser")]
