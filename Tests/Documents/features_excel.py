"""One feature of SpreadsheetML a workbook; the comment says what is to be seen, and why.

A value is seen as the sheet shows it. A row of the sheet is a row of the layout, empty ones left out.
"""

import feature

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FORMATS = {  # styles 0, 1, …: a built-in number of a format, or a code
    0: 0,
    1: 3,
    2: 4,
    3: 9,
    4: 10,
    5: 'yyyy"年"m"月"d"日"',
    6: "0.0",
    7: '0"件"',
    8: 49,
    9: "#,##0_ ;[Red]\\-#,##0\\ ",
    10: "0.00_);[Red]\\(0.00\\)",
}


def styles() -> str:
    codes = {n: 164 + n for n, form in FORMATS.items() if isinstance(form, str)}
    escaped = {n: str(FORMATS[n]).replace('"', "&quot;") for n in codes}
    formats = "".join(
        f'<numFmt numFmtId="{i}" formatCode="{escaped[n]}"/>' for n, i in codes.items()
    )
    cells = "".join(
        f'<xf numFmtId="{codes.get(n, form)}" applyNumberFormat="1"/>'
        for n, form in FORMATS.items()
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(codes)}">{formats}</numFmts>'
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
        f'<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(FORMATS)}">{cells}</cellXfs></styleSheet>'
    )


def make(
    name: str,
    sheets: list[tuple[str, str, str]],
    expected: str,
    strings: str = "",
    merged: str = "",
) -> None:
    """Writes a workbook; a sheet is its name, its state ("" or hidden) and its rows."""
    numbers = range(1, len(sheets) + 1)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{CONTENT}.worksheet+xml"/>'
        for n in numbers
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    listed = "".join(
        f'<sheet name="{title}" sheetId="{n}" {f"state={chr(34)}{state}{chr(34)} " if state else ""}r:id="rId{n}"/>'
        for n, (title, state, _) in zip(numbers, sheets)
    )
    entries = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{CONTENT}.sharedStrings+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}'
        f'<Relationship Id="rIdS" Type="{RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="{RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": styles(),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
    }
    for n, (_, _, rows) in zip(numbers, sheets):
        spans = f"<mergeCells>{merged}</mergeCells>" if merged and n == 1 else ""
        entries[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{spans}</worksheet>'
        )
    feature.package(name, {k: HEAD + x for k, x in entries.items()}, expected)


def number(place: str, value: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(place: int, *cells: str) -> str:
    return f'<row r="{place}">{"".join(cells)}</row>'


def make_all() -> None:
    # Strings in the cell, shared ones, rich text in runs; the phonetic guide (rPh) is not read.
    make(
        "strings.xlsx",
        [
            (
                "统计表",
                "",
                row(
                    1,
                    inline("A1", "指标"),
                    '<c r="B1" t="inlineStr"><is><r><t>单</t></r><r><t>位</t></r></is></c>',
                    '<c r="C1" t="s"><v>0</v></c>',
                )
                + row(
                    2,
                    '<c r="A2" t="s"><v>1</v></c>',
                    '<c r="B2" t="s"><v>2</v></c>',
                    '<c r="C2" t="str"><f>"1"&amp;"7"</f><v>17</v></c>',
                ),
            )
        ],
        """
        指标 | 单位 | 统计数
        收到申请数 | 件 | 17
        """,
        strings='<si><t>统计数</t></si><si><r><t>收到</t></r><r><rPr><b/></rPr><t xml:space="preserve">申请数</t></r><rPh sb="0" eb="2"><t>シュウトウ</t></rPh><phoneticPr fontId="0"/></si>'
        '<si><t>件</t><rPh sb="0" eb="1"><t>ケン</t></rPh></si>',
    )
    # Numbers as their formats show them; what a formula calculated last; booleans and errors.
    # A binary fraction is not shown with its error, and 17.0 is 17.
    shown = [
        ("1427", 0, "1427"),
        ("1427", 1, "1,427"),
        ("1427.5", 2, "1,427.50"),
        ("0.25", 3, "25%"),
        ("0.125", 4, "12.50%"),
        ("43563", 5, "2019年4月8日"),
        ("2.5", 6, "2.5"),
        ("17", 7, "17件"),
        ("17", 8, "17"),
        ("0.30000000000000004", 0, "0.3"),
        ("17.0", 0, "17"),
        ("1E3", 0, "1000"),
        ("-3", 0, "-3"),
        ("1205", 9, "1,205"),
        ("2.5", 10, "2.50"),
    ]
    rows = "".join(
        row(n, inline(f"A{n}", f"第{n}项"), number(f"B{n}", v, s))
        for n, (v, s, _) in enumerate(shown, start=1)
    )
    last = len(shown)
    rows += row(
        last + 1,
        inline(f"A{last + 1}", "公式"),
        f'<c r="B{last + 1}"><f>SUM(B1:B2)</f><v>2854</v></c>',
    )
    rows += row(last + 2, inline(f"A{last + 2}", "逻辑"), f'<c r="B{last + 2}" t="b"><v>1</v></c>')
    rows += row(
        last + 3, inline(f"A{last + 3}", "错误"), f'<c r="B{last + 3}" t="e"><v>#DIV/0!</v></c>'
    )
    rows += row(last + 4, inline(f"A{last + 4}", "空白"), f'<c r="B{last + 4}" s="1"/>')
    make(
        "values.xlsx",
        [("统计表", "", rows)],
        "\n".join(f"第{n}项 | {text}" for n, (_, _, text) in enumerate(shown, start=1))
        + "\n公式 | 2854\n逻辑 | TRUE\n错误 | #DIV/0!\n空白",
    )
    # Cells stand in their columns, also where some are left out, and where rows and cells do not
    # say their places; what a merged cell covers is empty, whatever is stored there.
    make(
        "places-and-merged.xlsx",
        [
            (
                "统计表",
                "",
                row(2, inline("A2", "标题"), inline("B2", "盖住"))
                + row(5, inline("B5", "甲"), number("D5", "1"))
                + "<row>"
                + '<c t="inlineStr"><is><t>乙</t></is></c><c><v>2</v></c>'
                + "</row>"
                + row(9, inline("A9", "丙"), number("B9", "3"))
                + row(10, number("B10", "4")),
            )
        ],
        """
        标题
         | 甲 |  | 1
        乙 | 2
        丙 | 3
         | 4
        """,
        merged='<mergeCell ref="A2:D2"/><mergeCell ref="A9:A10"/>',
    )
    # Hidden sheets are not seen; of the others the empty one is nothing, and the second has the table.
    make(
        "sheets.xlsx",
        [
            ("说明", "", ""),
            ("旧表", "hidden", row(1, inline("A1", "旧指标"), number("B1", "9"))),
            (
                "统计表",
                "",
                row(1, inline("A1", "指标"), inline("B1", "数量"))
                + row(2, inline("A2", "收到申请数"), number("B2", "17")),
            ),
            ("藏表", "veryHidden", row(1, inline("A1", "藏"), number("B1", "8"))),
        ],
        """
        指标 | 数量
        收到申请数 | 17
        """,
    )
    # A day in the form of ISO 8601 is shown by the cell's format; without one, as it stands.
    make(
        "iso-dates.xlsx",
        [
            (
                "表",
                "",
                row(
                    1,
                    inline("A1", "日期"),
                    '<c r="B1" s="5" t="d"><v>2025-12-31T00:00:00</v></c>',
                    '<c r="C1" t="d"><v>2025-12-31T00:00:00.000Z</v></c>',
                    '<c r="D1" t="d"><v>2025-01-02T08:30:00</v></c>',
                    '<c r="E1" s="5" t="d"><v>1900-01-01</v></c>',
                    '<c r="F1" t="d"><v>年底</v></c>',
                ),
            )
        ],
        "日期 | 2025年12月31日 | 2025-12-31 | 2025-01-02 08:30:00 | 1900年1月1日 | 年底",
    )
    # A formula whose value was not saved stands for itself; one without characters as its value is blank.
    make(
        "formulas.xlsx",
        [
            (
                "表",
                "",
                row(
                    1,
                    inline("A1", "收到"),
                    '<c r="B1"><f>SUM(B2:B3)</f></c>',
                    '<c r="C1"><f>B1</f><v></v></c>',
                    '<c r="D1" t="str"><f>T(A9)</f><v></v></c>',
                    '<c r="E1"><f>1+1</f><v>2</v></c>',
                    '<c r="F1"><f t="shared" si="0"/></c>',
                ),
            )
        ],
        "收到 | =SUM(B2:B3) | =B1 |  | 2 | =",
    )
