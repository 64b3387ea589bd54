"""Sends requests to the page behind a web server (README.md)."""

import base64
import concurrent.futures
import io
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import zipfile

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from browser import browser, complaints, scheme, violations

PROGRAM, ADDRESS = sys.argv[1], sys.argv[2]
SCRATCH, SHOTS = pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
SERVER = sys.argv[5]
PORT = urllib.parse.urlsplit(ADDRESS).port
PATH = urllib.parse.urlsplit(ADDRESS).path
DOCUMENTS = pathlib.Path("Tests/Documents")
# However hostile a request is, it is answered within so many seconds: the server's own patience.
BOUND = 45


def check(condition, what):
    if not condition:
        sys.exit(f"{SERVER}: {what}")


def curl(*words, data=None):
    """The status and the body of an answer."""
    done = subprocess.run(
        ["curl", "--silent", "--show-error", "--max-time", "90", "--write-out", "\n%{http_code}"]
        + list(words),
        input=data,
        capture_output=True,
        check=False,
    )
    body, _, status = done.stdout.rpartition(b"\n")
    return int(status or 0), body


def leftovers():
    return [p for d in ("temporary", "uploads") for p in (SCRATCH / d).iterdir()]


def check_headers():
    done = subprocess.run(
        ["curl", "--silent", "--include", ADDRESS], capture_output=True, check=True
    )
    head = done.stdout.split(b"\r\n\r\n")[0].decode().lower()
    for field in (
        "content-security-policy: default-src 'none'",
        "x-content-type-options: nosniff",
        "cache-control: no-store",
        "referrer-policy: no-referrer",
    ):
        check(field in head, f"the page lacks {field}")
    check("set-cookie" not in head, "the page sets a cookie")
    status, body = curl("--head", ADDRESS)
    check(status == 200, f"HEAD is answered by {status}")
    status, _ = curl("--request", "PUT", ADDRESS)
    check(status == 405, f"PUT is answered by {status}")


def check_formats():
    drafts = sorted(DOCUMENTS.glob("report.*")) + [DOCUMENTS / "page.html"]
    drafts += [pathlib.Path("Examples/table.md"), pathlib.Path("Examples/text.txt")]
    for draft in drafts:
        own = subprocess.run(
            [PROGRAM, "--quiet", "--lang", "zh", "--format", "json", str(draft)],
            capture_output=True,
            check=False,
        )
        expected = json.loads(own.stdout)["files"][0]
        status, body = curl(
            "--form", f"draft=@{draft}", "--form", "language=zh",
            "--header", "Accept: application/json", ADDRESS,
        )
        if "error" in expected:
            check(status == 422, f"{draft}: {status}")
            check(json.loads(body)["error"] == expected["error"], f"{draft}: another reason")
            continue
        check(status == 200, f"{draft}: {status} {body[:200]}")
        found = json.loads(body)["files"][0]
        check(found["diagnostics"] == expected["diagnostics"], f"{draft}: other findings")
        check(found["path"] == draft.name, f"{draft}: called {found['path']}")
        status, body = curl("--form", f"draft=@{draft}", ADDRESS)
        check(status == 200 and b"<article>" in body, f"{draft}: no page")
    status, body = curl(
        "--form", "draft=@Examples/history.md", "--form", "previous=@Examples/last-year.md",
        "--header", "Accept: application/json", ADDRESS,
    )
    rules = {finding["rule"] for finding in json.loads(body)["files"][0]["diagnostics"]}
    check("history/carry-over" in rules, "last year's report is not compared with")
    status, body = curl(
        "--form", f"draft=@{DOCUMENTS}/report-without-table.docx",
        "--form", f"table=@{DOCUMENTS}/table.xlsx", "--header", "Accept: application/json", ADDRESS,
    )
    rules = {finding["rule"] for finding in json.loads(body)["files"][0]["diagnostics"]}
    check("table/unit" in rules, "the table in a file of its own is not read")


def submitted(driver, button):
    """The findings of the answer to a form. A click does not wait for the answer."""
    button.click()
    try:
        return WebDriverWait(driver, BOUND).until(
            lambda page: page.find_elements(By.CSS_SELECTOR, ".card")
        )
    except TimeoutException:
        body = driver.find_element(By.TAG_NAME, "body").text
        sys.exit(f"{SERVER}: {driver.current_url} yields no findings: {body[:500]}")


def check_form():
    driver = browser()
    try:
        for language, submit in (("zh", "检查"), ("en", "Check")):
            driver.get(f"{ADDRESS}?lang={language}")
            driver.save_screenshot(str(SHOTS / f"form-{language}.png"))
            found = violations(driver)
            check(not found, f"the form: {found}")
            complaints(driver)
            driver.get(f"{ADDRESS}?lang={language}")
            draft = pathlib.Path("Examples/history.md").resolve()
            driver.find_element(By.NAME, "draft").send_keys(str(draft))
            previous = pathlib.Path("Examples/last-year.md").resolve()
            driver.find_element(By.NAME, "previous").send_keys(str(previous))
            Select(driver.find_element(By.NAME, "language")).select_by_value(language)
            button = driver.find_element(By.CSS_SELECTOR, "button[type=submit]")
            check(button.text == submit, f"the button says {button.text}")
            cards = submitted(driver, button)
            check(driver.get_cookies() == [], "there are cookies")
            check(not complaints(driver), "the browser complains")
            driver.save_screenshot(str(SHOTS / f"findings-{language}.png"))
            links = driver.find_elements(By.CSS_SELECTOR, "header a[download]")
            names = [link.get_attribute("download") for link in links]
            check("history.json" in names, f"buttons: {names}")
            check(len(names) == (2 if draft.suffix == ".docx" else 1), f"buttons: {names}")
            for link in links:
                kind, _, data = link.get_attribute("href").partition(",")
                contents = base64.b64decode(data, validate=True)
                if kind == "data:application/json;base64":
                    count = len(json.loads(contents)["files"][0]["diagnostics"])
                    check(count == len(cards), f"{count} findings in JSON, {len(cards)} cards")
            found = violations_of_current(driver)
            check(not found, f"the findings: {found}")
        driver.get(f"{ADDRESS}?lang=zh")
        scheme(driver, "dark")
        driver.save_screenshot(str(SHOTS / "form-dark.png"))
    finally:
        driver.quit()


def check_word_button():
    """Presses the button by which the reviewed Word document is saved, and opens what comes of it."""
    downloads = SCRATCH / "downloads"
    downloads.mkdir(exist_ok=True)
    draft = DOCUMENTS / "report.docx"
    driver = browser()
    try:
        driver.execute_cdp_cmd(
            "Browser.setDownloadBehavior",
            {"behavior": "allow", "downloadPath": str(downloads)},
        )
        driver.get(f"{ADDRESS}?lang=zh")
        driver.find_element(By.NAME, "draft").send_keys(str(draft.resolve()))
        submit = driver.find_element(By.CSS_SELECTOR, "button[type=submit]")
        cards = len(submitted(driver, submit))
        button = driver.find_element(By.CSS_SELECTOR, "header a[download$='.reviewed.docx']")
        check(button.text == "下载带批注的 Word 文稿", f"the button says {button.text}")
        button.click()
        saved = downloads / "report.reviewed.docx"
        wait_until(saved.exists, 20)
        check(saved.exists(), f"the button saves nothing: {list(downloads.iterdir())}")
        check(not complaints(driver), "the browser complains of the button")
    finally:
        driver.quit()
    with zipfile.ZipFile(saved) as archive:
        check(archive.testzip() is None, "the saved document is damaged")
        comments = archive.read("word/comments.xml").count(b'w:author="reportlint"')
    check(comments >= cards, f"{comments} comments for {cards} findings")

    def findings(path):
        done = subprocess.run(
            [PROGRAM, "--quiet", "--lang", "zh", "--format", "json", str(path)],
            capture_output=True,
            check=False,
        )
        return json.loads(done.stdout)["files"][0]["diagnostics"]

    check(findings(saved) == findings(draft), "the saved document has other findings")
    print(f"{SERVER}: the button saves a Word document with {comments} comments.")


def violations_of_current(driver):
    """What axe finds wrong with an answer to a form, which cannot be asked for again: it is looked
    at from a file."""
    path = SCRATCH / "answer.html"
    path.write_text("<!DOCTYPE html>\n" + driver.page_source, encoding="utf-8")
    driver.get(path.as_uri())
    return violations(driver)


def check_load(count):
    drafts = ["Examples/table.md", f"{DOCUMENTS}/report.docx", "Examples/clean.txt"]

    def one(number):
        draft = drafts[number % len(drafts)]
        return curl("--form", f"draft=@{draft}", "--header", "Accept: application/json", ADDRESS)

    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(one, range(count)))
    seconds = time.monotonic() - start
    failures = [status for status, _ in answers if status != 200]
    check(not failures, f"{len(failures)} of {count} requests failed: {failures[:5]}")
    for number, (_, body) in enumerate(answers):
        check(body == answers[number % len(drafts)][1], f"answer {number} is another")
    check(not leftovers(), f"left: {leftovers()}")
    print(f"{SERVER}: {count} requests by 20 clients: {seconds:.1f} s, no failure, nothing left.")


def raw(head, body=b"", pause=0.0):
    """The status of the answer to bytes, and how long it took."""
    start = time.monotonic()
    with socket.create_connection(("127.0.0.1", PORT), timeout=BOUND) as connection:
        try:
            connection.sendall(head.replace("\n", "\r\n").encode())
            if callable(body):
                body(connection)
            else:
                connection.sendall(body)
            if pause:
                connection.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            pass
        answer = b""
        try:
            while chunk := connection.recv(65536):
                answer += chunk
                if b"\r\n" in answer:
                    break
        except (ConnectionResetError, TimeoutError):
            pass
    status = int(answer.split(b" ")[1]) if answer.startswith(b"HTTP/") else 0
    return status, time.monotonic() - start


def head(length="", content_type="multipart/form-data; boundary=XX", chunked=False):
    fields = f"POST {PATH} HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n"
    fields += f"Content-Type: {content_type}\n"
    if chunked:
        fields += "Transfer-Encoding: chunked\n"
    elif length != "":
        fields += f"Content-Length: {length}\n"
    return fields + "\n"


def form(contents, name="draft.txt"):
    return (
        f'--XX\r\nContent-Disposition: form-data; name="draft"; filename="{name}"\r\n\r\n'.encode()
        + contents
        + b"\r\n--XX--\r\n"
    )


def bomb():
    """A document of 8 GB in 8 MB."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            for _ in range(800):
                member.write(b" " * (1 << 20))
    return output.getvalue()


def endless(connection):
    """Sends for ever, as far as it is let."""
    deadline = time.monotonic() + BOUND
    piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    while time.monotonic() < deadline:
        connection.sendall(piece)


def check_hostile():
    whole = form("云溪县统计局2017年政府信息公开工作年度报告\n".encode())
    bombing = form(bomb(), "bomb.docx")
    kept = form(b"x" * (33 << 20))
    cases = {
        "too short": (head(len(whole) + 100), whole, 1.0),
        "too long": (head(len(whole) - 20), whole, 0.0),
        "no number": (head("abc"), whole, 0.0),
        "negative": (head("-5"), whole, 0.0),
        "endless": (head(chunked=True), endless, 0.0),
        "other boundary": (head(len(whole), "multipart/form-data; boundary=YY"), whole, 0.0),
        "no boundary": (head(len(whole), "multipart/form-data"), whole, 0.0),
        "no form": (head(len(whole), "text/plain"), whole, 0.0),
        "empty": (head(0), b"", 0.0),
        "zip bomb": (head(len(bombing)), bombing, 0.0),
        "larger than the program takes": (head(len(kept)), kept, 0.0),
        "larger than the server takes": (head(1 << 40), b"x" * 4096, 0.0),
    }
    for name in ("../../etc/passwd", "/etc/passwd", "C:\\\\a.docx"):
        body = form(b"x", name)
        cases[f"name {name}"] = (head(len(body)), body, 0.0)
    for name, (request, body, pause) in cases.items():
        status, seconds = raw(request, body, pause)
        # A connection that is cut before all is sent gets no answer: nobody is there to read it.
        allowed = {0} if name == "too short" else set()
        check(400 <= status < 500 or status in allowed, f"{name} is answered by {status}")
        check(seconds < BOUND, f"{name} took {seconds:.0f} s")
    wait_for_nothing("hostile bodies")


def office_sockets():
    """What LibreOffice leaves outside its directories when it is killed."""
    return set(pathlib.Path("/tmp").glob("OSL_PIPE_*"))


def wait_until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)


def wait_for_nothing(what):
    wait_until(lambda: not leftovers())
    check(not leftovers(), f"{what} leave {leftovers()}")


def check_kill():
    """Kills the program while LibreOffice converts a document for it."""
    if subprocess.run(["which", "soffice"], capture_output=True, check=False).returncode != 0:
        print("There is no LibreOffice: no conversion is killed.")
        return
    draft = DOCUMENTS / "report.doc"
    body = form(draft.read_bytes(), "report.doc")
    environment = os.environ | {
        "GATEWAY_INTERFACE": "CGI/1.1",
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": "multipart/form-data; boundary=XX",
        "CONTENT_LENGTH": str(len(body)),
        "TMPDIR": str(SCRATCH / "temporary"),
    }
    for end in (signal.SIGKILL, signal.SIGTERM):
        sockets = office_sockets()
        process = subprocess.Popen(
            [PROGRAM, "cgi"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env=environment,
        )
        process.stdin.write(body)
        process.stdin.close()
        wait_until(leftovers)
        check(leftovers(), "no conversion was seen")
        wait_until(lambda: office_sockets() > sockets, 3)
        process.send_signal(end)
        process.wait(20)
        wait_for_nothing(f"conversions that are ended by {end.name}")
        wait_until(lambda: office_sockets() <= sockets)
        left = office_sockets() - sockets
        check(not left, f"conversions that are ended by {end.name} leave {left}")
    slow = environment | {"REPORTLINT_MAX_TIME": "1"}
    done = subprocess.run([PROGRAM, "cgi"], input=body, env=slow, capture_output=True, check=False)
    answer = done.stdout.split(b"\r\n")[0]
    check(answer.startswith(b"Status: 4") or answer == b"Status: 200 OK", f"late: {answer}")
    wait_for_nothing("requests that take too long")


def check_limits():
    """The program's own limits, without a server before it."""
    body = form("云溪县统计局2017年政府信息公开工作年度报告\n".encode() * 200_000)
    environment = os.environ | {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": "multipart/form-data; boundary=XX",
        "CONTENT_LENGTH": str(len(body)),
    }

    def answer(**variables):
        done = subprocess.run(
            [PROGRAM, "cgi"],
            input=body,
            env=environment | variables,
            capture_output=True,
            check=False,
            timeout=60,
        )
        check("云溪".encode() not in done.stderr, f"the draft is logged: {done.stderr[:200]}")
        return done.stdout.split(b"\r\n")[0]

    check(answer(REPORTLINT_MAX_BODY="1") == b"Status: 413 Content Too Large", "max body")
    memory = answer(REPORTLINT_MAX_MEMORY="64")
    check(memory.startswith(b"Status: 4"), f"max memory: {memory}")
    process = subprocess.Popen(
        [PROGRAM, "cgi", "--max-time", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    start = time.monotonic()
    process.stdin.write(body[:100])
    process.stdin.flush()
    line = process.stdout.readline()
    process.stdin.close()
    process.wait(5)
    check(line == b"Status: 408 Request Timeout\r\n", f"max time: {line}")
    check(time.monotonic() - start < 5, "the time is not kept")


def main():
    check_headers()
    check_formats()
    # What the page and the program do by themselves is the same behind every server.
    is_first = SERVER == "lighttpd"
    if is_first:
        check_form()
        check_word_button()
        check_limits()
    check_hostile()
    if is_first:
        check_kill()
    check_load(1000 if is_first else 100)
    print(f"{SERVER}: the page is what it promises.")


if __name__ == "__main__":
    main()
