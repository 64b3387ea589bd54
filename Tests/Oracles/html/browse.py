"""Holds the pages that the program writes to what they promise (README.md)."""

import json
import pathlib
import subprocess
import sys
import time

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

from browser import browser, complaints, scheme, violations

PROGRAM, SCRATCH, SHOTS = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
HOSTILE = """云溪县水务局2017年政府信息公开工作年度报告<script>document.title='owned'</script>
一、概述
</p></section><img src=x onerror="document.title='owned'"><a href="javascript:document.title='owned'">XX条</a>
<svg onload="document.title='owned'"><style>body{display:none}</style>共XX条。‮&lt;script&gt;
"""


def run(*words):
    done = subprocess.run([PROGRAM, "--quiet", *words], capture_output=True, check=False)
    assert done.returncode in (0, 1, 2), (done.returncode, done.stderr)
    return done.stdout


def page(draft, language, name, *words):
    """The page about a draft, and the findings on it by JSON."""
    path = SCRATCH / name
    output = run(
        "--lang", language, "--format", "json", "--report", f"html={path}", *words, str(draft)
    )
    return path.as_uri(), json.loads(output)["files"][0]["diagnostics"]


def check(condition, what):
    if not condition:
        sys.exit(f"html: {what}")


def visible(driver, selector):
    return [e for e in driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]


def check_findings(driver, address, findings):
    driver.get(address)
    cards = driver.find_elements(By.CSS_SELECTOR, ".card")
    check(len(cards) == len(findings), f"{len(cards)} cards for {len(findings)} findings")
    for number, (card, finding) in enumerate(zip(cards, findings), 1):
        check(finding["message"] in card.text, f"card {number} lacks {finding['message']}")
        check(finding["rule"] in card.text, f"card {number} lacks its rule")
        reference = driver.find_element(By.CSS_SELECTOR, f'.ref[href="#{card.get_attribute("id")}"]')
        check(reference.text == str(number), f"reference {reference.text} leads to card {number}")
    for link in driver.find_elements(By.CSS_SELECTOR, '.card a[href^="#"], a.number'):
        target = link.get_attribute("href").split("#")[1]
        check(driver.find_elements(By.ID, target), f"#{target} leads nowhere")
    check(len(driver.find_elements(By.CSS_SELECTOR, "mark")) > 0, "nothing is marked")


def check_boxes(driver, address):
    driver.get(address)
    for severity in ("error", "warning"):
        before = len(visible(driver, f".card.{severity}"))
        box = driver.find_element(By.CSS_SELECTOR, f".show-{severity}")
        box.click()
        check(before > 0 and not visible(driver, f".card.{severity}"), f"{severity} is not hidden")
        box.click()
        check(len(visible(driver, f".card.{severity}")) == before, f"{severity} stays hidden")
    driver.find_element(By.CSS_SELECTOR, ".show-rule-0").click()
    check(not visible(driver, ".card.rule-0"), "a rule is not hidden")
    check(visible(driver, ".card"), "all rules are hidden")


def check_keys(driver, address, count):
    driver.get(address)
    def press(key):
        ActionChains(driver).send_keys(key).perform()

    def label():
        return driver.execute_script("return document.activeElement.id.split('-f')[1] || ''")

    seen = []
    for _ in range(count + 1):
        press("n")
        seen.append(label())
    expected = [str(number) for number in range(1, count + 1)] + [str(count)]
    check(seen == expected, f"n goes to {seen}")
    press("p")
    check(label() == str(count - 1), f"p goes to {label()}")
    driver.find_element(By.CSS_SELECTOR, ".show-error").click()
    press("n")
    active = driver.switch_to.active_element
    check("error" not in active.get_attribute("class"), "n goes to a finding that is hidden")
    driver.find_element(By.CSS_SELECTOR, ".keys input").click()
    before = driver.switch_to.active_element.get_attribute("id")
    press("p")
    check(driver.switch_to.active_element.get_attribute("id") == before, "the keys cannot be off")


def check_access(driver, address, name):
    for colors in ("light", "dark"):
        driver.get(address)
        scheme(driver, colors)
        driver.save_screenshot(str(SHOTS / f"{name}-{colors}.png"))
        found = violations(driver)
        check(not found, f"{name} ({colors}): {found}")
    scheme(driver, "light")


def check_hostile(driver):
    draft = SCRATCH / "hostile.txt"
    draft.write_text(HOSTILE, encoding="utf-8")
    address, findings = page(draft, "zh", "hostile.html")
    complaints(driver)
    check_findings(driver, address, findings)
    check("owned" not in driver.title, "a script of a draft has run")
    check(driver.find_element(By.TAG_NAME, "body").is_displayed(), "a style of a draft is in force")
    for selector in (".draft img", ".draft script", ".draft style", 'a[href^="javascript"]'):
        check(not driver.find_elements(By.CSS_SELECTOR, selector), f"there is {selector}")
    text = driver.find_element(By.CSS_SELECTOR, ".draft").text
    check("</p></section><img src=x onerror=" in text, "the draft's own words are not shown")
    check(not complaints(driver), "the browser complains")
    driver.save_screenshot(str(SHOTS / "hostile.png"))


def check_large(driver):
    draft = SCRATCH / "large.txt"
    with draft.open("w", encoding="utf-8") as file:
        file.write(HOSTILE)
        for number in range(160_000):
            file.write(f"{number}<script>alert(1)</script>公开政府信息若干，内容略。《》<b>\n")
    check(draft.stat().st_size > 10_000_000, "the large draft is small")
    address, _ = page(draft, "en", "large.html")
    check((SCRATCH / "large.html").stat().st_size < 40_000_000, "the page is too large")
    start = time.monotonic()
    driver.get(address)
    check(time.monotonic() - start < 60, "the page takes too long")
    check(driver.find_elements(By.CSS_SELECTOR, ".card"), "the large draft has no findings")
    check(not driver.find_elements(By.CSS_SELECTOR, ".draft script"), "a script is in the page")


def check_index(driver):
    path = SCRATCH / "all.html"
    run("--lang", "zh", "--report", f"html={path}", "Examples")
    check_access(driver, path.as_uri(), "index")
    driver.get(path.as_uri())
    links = [a.get_attribute("href") for a in driver.find_elements(By.CSS_SELECTOR, ".drafts a")]
    check(len(links) == len(list((SCRATCH / "all-pages").iterdir())), "a page is missing")
    check(driver.find_elements(By.CSS_SELECTOR, ".bars .bar rect"), "there are no bars")
    for link in links:
        driver.get(link)
        back = driver.find_element(By.CSS_SELECTOR, "header a.button")
        check(back.get_attribute("href") == path.as_uri(), f"{link} does not lead back")


def check_without_scripts(address):
    driver = browser(scripts=False)
    try:
        check_boxes(driver, address)
        check(not visible(driver, ".keys"), "keys are promised without a script")
    finally:
        driver.quit()


def main():
    driver = browser()
    try:
        for language in ("zh", "en"):
            for draft in ("Examples/table.md", "Tests/Documents/report.docx"):
                name = f"{pathlib.Path(draft).stem}-{language}"
                address, findings = page(draft, language, f"{name}.html")
                complaints(driver)
                check_findings(driver, address, findings)
                check(not complaints(driver), f"the browser complains about {name}")
                check_access(driver, address, name)
        address, findings = page("Examples/table.md", "zh", "table-zh.html")
        check_boxes(driver, address)
        check_keys(driver, address, len(findings))
        check_hostile(driver)
        check_large(driver)
        check_index(driver)
        requests = [
            json.loads(entry["message"])["message"]
            for entry in driver.get_log("performance")
        ]
        loaded = [
            entry["params"]["request"]["url"]
            for entry in requests
            if entry["method"] == "Network.requestWillBeSent"
        ]
        check(all(url.startswith(("file:", "data:")) for url in loaded), f"loaded: {loaded}")
    finally:
        driver.quit()
    check_without_scripts(address)
    print("The pages are what they promise.")


if __name__ == "__main__":
    main()
