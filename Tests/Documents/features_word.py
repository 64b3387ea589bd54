"""One feature of WordprocessingML a document; the comment says what is to be seen, and why."""

import docx

import feature

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style>
"""


def p(text: str, properties: str = "", inner: str = "") -> str:
    """A paragraph with one run, or with the XML `inner` behind it."""
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{r(text) if text else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, level: int = 0, list_id: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def cell(content: str, properties: str = "") -> str:
    content = content if content.startswith("<w:") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    properties = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    cells = [c if c.startswith(("<w:tc>", "<w:sdt>")) else cell(c) for c in cells]
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(*rows: str, columns: int = 3) -> str:
    grid = '<w:gridCol w:w="2800"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def level(number: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(list_id: int, *levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{list_id}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def instance(list_id: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def make(
    name: str,
    body: str,
    expected: str,
    headings: str = "",
    numbering: str = "",
    styles: str = "",
    parts: dict[str, tuple[str, str]] | None = None,
    chunks: dict[str, str | bytes] | None = None,
    content_type: str = f"{CONTENT}.document.main+xml",
    document: str = "document.xml",
    rewrite=lambda xml: xml,
) -> None:
    """Writes a document; `parts` are further ones, each with its kind and its XML."""
    parts = {"styles.xml": ("styles", f"<w:styles {NAMESPACES}>{STYLES}{styles}</w:styles>")} | (
        parts or {}
    )
    if numbering:
        parts["numbering.xml"] = (
            "numbering",
            f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
        )
    types = "".join(
        f'<Override PartName="/word/{file}" ContentType="{CONTENT}.{kind}+xml"/>'
        for file, (kind, _) in parts.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{file}"/>'
        for n, (file, (kind, _)) in enumerate(parts.items(), start=1)
    )
    relations += (
        f'<Relationship Id="rIdLink" Type="{RELATIONS}/hyperlink" '
        'Target="http://www.yanchi.example.gov.cn/" TargetMode="External"/>'
    )
    chunks = chunks or {}
    relations += "".join(
        f'<Relationship Id="chunk{n}" Type="{RELATIONS}/aFChunk" Target="{file}"/>'
        for n, file in enumerate(chunks, start=1)
    )
    types += "".join(
        f'<Default Extension="{ending}" ContentType="application/octet-stream"/>'
        for ending in sorted({file.rsplit(".", 1)[1] for file in chunks})
    )
    entries = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/{document}" ContentType="{content_type}"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="word/{document}"/></Relationships>',
        f"word/{document}": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"word/_rels/{document}.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
    } | {f"word/{file}": xml for file, (_, xml) in parts.items()}
    entries = {k: HEAD + rewrite(x) for k, x in entries.items()}
    entries |= {f"word/{file}": content for file, content in chunks.items()}
    feature.package(name, entries, expected, headings)
    if content_type.endswith("document.main+xml") and rewrite("") == "" and "strict" not in name:
        docx.Document(str(feature.DIRECTORY / name))  # It must be a document for python-docx, too.


DATE = 'w:id="9" w:author="审核人" w:date="2019-04-02T10:00:00Z"'


def make_revisions() -> None:
    # What is inserted counts, what is deleted does not; moved text is seen where it went.
    make(
        "tracked-changes.docx",
        p(
            "全年公开信息",
            inner=f"<w:del {DATE}><w:r><w:delText>12</w:delText></w:r></w:del>"
            f"<w:ins {DATE}>{r('31')}</w:ins>" + r("条。"),
        )
        + f"<w:p><w:pPr><w:rPr><w:moveFrom {DATE}/></w:rPr></w:pPr>"
        f'<w:moveFromRangeStart {DATE} w:name="m1"/><w:moveFrom {DATE}>{r("移走的一句。")}</w:moveFrom>'
        '<w:moveFromRangeEnd w:id="9"/></w:p>'
        + p("第二段，")
        + f'<w:p><w:moveToRangeStart {DATE} w:name="m1"/><w:moveTo {DATE}>{r("移来的一句。")}</w:moveTo>'
        '<w:moveToRangeEnd w:id="9"/></w:p>'
        # A deleted paragraph mark joins the paragraph with the next one.
        + f"<w:p><w:pPr><w:rPr><w:del {DATE}/></w:rPr></w:pPr>{r('前半句，')}</w:p>"
        + p("后半句。")
        # A change of formatting only: the text is seen once.
        + f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {DATE}><w:rPr/></w:rPrChange></w:rPr><w:t>加粗。</w:t></w:r></w:p>"
        # Inserted by one, deleted by another.
        + p(
            "保留",
            inner=f"<w:ins {DATE}><w:del {DATE}><w:r><w:delText>又删</w:delText></w:r></w:del></w:ins>"
            + r("结尾。"),
        ),
        """
        全年公开信息31条。
        第二段，
        移来的一句。
        前半句，后半句。
        加粗。
        保留结尾。
        """,
    )
    # A deleted item of a list takes no number; a deleted row of a table is not there.
    deleted = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        f"<w:rPr><w:del {DATE}/></w:rPr></w:pPr><w:del {DATE}><w:r><w:delText>删去的部分</w:delText></w:r></w:del></w:p>"
    )
    make(
        "tracked-items-and-rows.docx",
        item("概述")
        + deleted
        + item("申请办理情况")
        + table(
            row("指标", "单位", "数量"),
            row("旧指标", "条", "5", properties=f"<w:del {DATE}/>"),
            row("新指标", "件", "6", properties=f"<w:ins {DATE}/>"),
        )
        + p("完。"),
        """
        一、概述
        二、申请办理情况
        指标 | 单位 | 数量
        新指标 | 件 | 6
        完。
        """,
        numbering=abstract(1, level(0, "chineseCounting", "%1、")) + instance(1, 1),
    )


def make_containers() -> None:
    box = p("框中的话。") + p("框中第二段。")
    # A text box is there twice, as DrawingML and as VML for older programs: it is seen once, on
    # lines of its own behind the paragraph that holds it.
    make(
        "text-box.docx",
        "<w:p>"
        + r("框前")
        + '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="1" name="框" descr="图形说明"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx><wps:bodyPr/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
        + r("框后。")
        + "</w:p>"
        # An old document has VML alone.
        + "<w:p>"
        + r("旧框前")
        + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        + p("旧框中的话。")
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        + r("旧框后。")
        + "</w:p>",
        """
        框前框后。
        框中的话。
        框中第二段。
        旧框前旧框后。
        旧框中的话。
        """,
    )
    # Content controls, smart tags and custom XML wrap paragraphs, runs, rows and cells: all is seen.
    make(
        "content-controls.docx",
        f'<w:sdt><w:sdtPr><w:alias w:val="别名"/></w:sdtPr><w:sdtContent>{p("整段控件。")}</w:sdtContent></w:sdt>'
        + p(
            "前",
            inner=f"<w:sdt><w:sdtPr/><w:sdtContent>{r('行内控件')}</w:sdtContent></w:sdt>"
            + r("后。"),
        )
        + p(
            "联系",
            inner=f'<w:smartTag w:uri="u" w:element="place"><w:smartTag w:uri="u" w:element="name">{r("雁池县")}'
            f'</w:smartTag></w:smartTag><w:customXml w:element="e">{r("综合科")}</w:customXml>',
        )
        + table(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{row('甲', '乙', '丙')}</w:sdtContent></w:sdt>",
            row("丁", f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('戊')}</w:sdtContent></w:sdt>", "己"),
        )
        + p("完。"),
        """
        整段控件。
        前行内控件后。
        联系雁池县综合科
        甲 | 乙 | 丙
        丁 | 戊 | 己
        完。
        """,
    )

    # A table of contents repeats the headings, as an object or as a field of many paragraphs; it
    # is no part of the report, or each part would be there twice.
    def entry(text, begin="", end=""):
        return p(
            "", '<w:pStyle w:val="TOC1"/>', f"{begin}{r(text)}<w:r><w:tab/></w:r>{r('1')}{end}"
        )

    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    make(
        "table-of-contents.docx",
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('目录')}{entry('一、概述')}</w:sdtContent></w:sdt>"
        + entry("一、概述", begin=begin)
        + entry("二、组织领导", end=end)
        + p("一、概述", '<w:pStyle w:val="1"/>')
        + p("正文。"),
        """
        一、概述
        正文。
        """,
        headings="1 | 一、概述",
        styles='<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
    )
    # Headers, footers and comments are not the report's text.
    make(
        "header-footer-comments.docx",
        p(
            "正文",
            inner='<w:commentRangeStart w:id="0"/>' + r("一句") + '<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/></w:r>' + r("。"),
        )
        + '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/></w:sectPr>',
        "正文一句。",
        parts={
            "header1.xml": ("header", f"<w:hdr {NAMESPACES}>{p('页眉')}</w:hdr>"),
            "footer1.xml": ("footer", f"<w:ftr {NAMESPACES}>{p('页脚')}</w:ftr>"),
            "comments.xml": (
                "comments",
                f'<w:comments {NAMESPACES}><w:comment w:id="0" w:author="甲">{p("批注")}</w:comment></w:comments>',
            ),
        },
    )

    # Notes follow at the end of the text, footnotes first, in the order of their references; the
    # separators that Word keeps as notes of their own are no text.
    def notes(kind, letter, text):
        return (
            f'<w:{kind}s {NAMESPACES}><w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
            f'<w:{kind} w:id="1"><w:p><w:r><w:{kind}Ref/></w:r>{r(text)}</w:p></w:{kind}></w:{kind}s>'
        )

    make(
        "notes.docx",
        p(
            "有脚注",
            inner='<w:r><w:footnoteReference w:id="1"/></w:r>'
            + r("和尾注")
            + '<w:r><w:endnoteReference w:id="1"/></w:r>'
            + r("。"),
        )
        + p("最后一段。"),
        """
        有脚注和尾注。
        最后一段。
        脚注的话。
        尾注的话。
        """,
        parts={
            "footnotes.xml": ("footnotes", notes("footnote", "f", "脚注的话。")),
            "endnotes.xml": ("endnotes", notes("endnote", "e", "尾注的话。")),
        },
    )


def make_runs() -> None:
    def complex_field(instruction, result):
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    # Of a field its last result is seen, never its instruction, also of a field within another's
    # instruction or result; of a link its text.
    make(
        "fields-and-links.docx",
        p(
            "网址：",
            inner=f'<w:hyperlink r:id="rIdLink">{r("www.yanchi.")}{r("example.gov.cn")}</w:hyperlink>'
            + r("。"),
        )
        + p("第", inner=f'<w:fldSimple w:instr=" PAGE ">{r("3")}</w:fldSimple>' + r("页。"))
        + p("日期：", inner=complex_field('DATE \\@ "yyyy年M月d日"', r("2019年4月8日")) + r("。"))
        + p(
            "合计",
            inner='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = </w:instrText></w:r>'
            + complex_field("REF 甲", r("不见"))
            + '<w:r><w:instrText> + 1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("17")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + r("件。"),
        )
        # A field without a result.
        + p(
            "空",
            inner='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TC "索引" </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("域。"),
        ),
        """
        网址：www.yanchi.example.gov.cn。
        第3页。
        日期：2019年4月8日。
        合计17件。
        空域。
        """,
    )
    # Hidden text is not seen, whether the run or its style hides it; vanish may be switched off.
    make(
        "hidden-text.docx",
        p(
            "看见",
            inner=r("藏起", "<w:vanish/>")
            + r("也看见", '<w:vanish w:val="0"/>')
            + r("样式藏起", '<w:rStyle w:val="hide"/>')
            + r("样式不藏", '<w:rStyle w:val="hide"/><w:vanish w:val="false"/>')
            + r("。"),
        ),
        "看见也看见样式不藏。",
        styles='<w:style w:type="character" w:styleId="hide"><w:name w:val="hide"/><w:rPr><w:vanish/></w:rPr></w:style>',
    )
    # A break begins a new line; a tab stays one; a no-break hyphen is a hyphen (in telephone
    # numbers above all); a soft hyphen and the pages of the last layout are nothing. A symbol of a
    # symbol font (private use) is the sign that the font has there, any other is its character.
    make(
        "special-characters.docx",
        p("电话：0599", inner="<w:r><w:noBreakHyphen/><w:t>5550147</w:t></w:r>")
        + p(
            "软",
            inner="<w:r><w:softHyphen/><w:t>连字符</w:t><w:lastRenderedPageBreak/><w:t>与页。</w:t></w:r>",
        )
        + p("上行", inner="<w:r><w:br/><w:t>下行</w:t><w:cr/><w:t>末行</w:t></w:r>")
        + p("甲", inner="<w:r><w:tab/><w:t>乙</w:t></w:r>")
        + p(
            "温度5",
            inner='<w:r><w:sym w:font="宋体" w:char="2103"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
            + r("。"),
        )
        + p(
            "数字1",
            inner='<w:r><w:t>2</w:t></w:r><w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="1" w:name="b"/><w:r><w:t>7</w:t></w:r><w:bookmarkEnd w:id="1"/>'
            + r("件。"),
        ),
        """
        电话：0599-5550147
        软连字符与页。
        上行
        下行
        末行
        甲 | 乙
        温度5℃✓。
        数字127件。
        """,
    )
    # Of ruby text the base is seen.
    make(
        "ruby.docx",
        p(
            "到",
            inner="<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>dù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渡</w:t></w:r></w:rubyBase></w:ruby></w:r>"
            + r("口。"),
        ),
        "到渡口。",
    )


def make_tables() -> None:
    # A cell stands in the grid where it begins; what it covers to its right and below is empty.
    make(
        "merged-cells.docx",
        table(
            row("指标", cell("数量", '<w:gridSpan w:val="2"/>'), "备注"),
            row(cell("甲", '<w:vMerge w:val="restart"/>'), "1", "2", "无"),
            row(cell(p(""), "<w:vMerge/>"), "3", "4", "无"),
            row(
                cell(p(""), '<w:vMerge w:val="continue"/>'),
                cell("合并", '<w:gridSpan w:val="2"/>'),
                "无",
            ),
            row("5", "6", "缩进", properties='<w:gridBefore w:val="1"/>'),
            row(cell("一行", '<w:gridSpan w:val="4"/>')),
            columns=4,
        )
        + p("完。"),
        """
        指标 | 数量 |  | 备注
        甲 | 1 | 2 | 无
         | 3 | 4 | 无
         | 合并 |  | 无
         | 5 | 6 | 缩进
        一行
        完。
        """,
    )
    # Paragraphs and breaks within a cell are separated by a space.
    make(
        "cell-paragraphs.docx",
        table(
            row(cell(p("其中：") + p("涉及国家秘密")), "件", cell(p("") + p("0") + p(""))),
            row(cell(p("上", inner="<w:r><w:br/><w:t>下</w:t></w:r>")), cell(p("")), cell(p(""))),
        )
        + p("完。"),
        """
        其中： 涉及国家秘密 | 件 | 0
        上 下
        完。
        """,
    )
    # A table within a cell has rows of its own, where it stands.
    inner = table(row("丙", "丁"), row("戊", "己"), columns=2)
    make(
        "nested-table.docx",
        table(row(cell(p("框内说明。") + inner + p("框内结尾。"))), columns=1) + p("完。"),
        """
        框内说明。
        丙 | 丁
        戊 | 己
        框内结尾。
        完。
        """,
    )


def make_numbering() -> None:
    """Ordinals that exist only as numbering. What separates them from the text is not laid out."""
    chinese = level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')
    second = level(1, "chineseCounting", "（%2）", '<w:suff w:val="space"/>')
    third = level(2, "decimal", "%3.")
    fourth = level(3, "decimal", "（%4）")
    # The four levels of a report; a lower level begins anew below each higher one.
    make(
        "numbering-outline.docx",
        item("概述")
        + p("正文。")
        + item("公开情况")
        + item("主动公开", 1)
        + item("网站", 2)
        + item("微信", 2)
        + item("首发", 3)
        + item("依申请公开", 1)
        + item("当面", 2)
        + item("收费情况")
        + item("收费", 1)
        + "".join(item(f"第{n}项") for n in range(4, 13)),
        """
        一、概述
        正文。
        二、公开情况
        （一）主动公开
        1.网站
        2.微信
        （1）首发
        （二）依申请公开
        1.当面
        三、收费情况
        （一）收费
        四、第4项
        五、第5项
        六、第6项
        七、第7项
        八、第8项
        九、第9项
        十、第10项
        十一、第11项
        十二、第12项
        """,
        numbering=abstract(1, chinese, second, third, fourth) + instance(1, 1),
    )
    # Forms that Word offers in China. Word on Chinese Windows calls 一、二、 japaneseCounting, too.
    forms = {
        "japaneseCounting": "三",
        "chineseCounting": "三",
        "chineseCountingThousand": "三",
        "ideographDigital": "三",
        "chineseLegalSimplified": "叁",
        "decimal": "3",
        "decimalFullWidth": "３",
        "decimalEnclosedCircle": "③",
        "decimalEnclosedCircleChinese": "③",
        "decimalZero": "03",
        "lowerLetter": "c",
        "upperLetter": "C",
        "lowerRoman": "iii",
        "upperRoman": "III",
        "ideographTraditional": "丙",
    }
    make(
        "numbering-forms.docx",
        "".join(item(form, 0, n) for n, form in enumerate(forms, start=1))
        + item("无号", 0, 90)
        + item("符号", 0, 91),
        "\n".join(f"{ordinal}、{form}" for form, ordinal in forms.items()) + "\n无号\n符号",
        numbering="".join(
            abstract(n, level(0, form, "%1、", start=3)) for n, form in enumerate(forms, start=1)
        )
        + abstract(90, level(0, "none", ""))
        + abstract(91, level(0, "bullet", "\uf0b7"))
        + "".join(instance(n, n) for n in [*range(1, len(forms) + 1), 90, 91]),
    )
    # Past ten and past twenty.
    make(
        "numbering-tens.docx",
        item("甲", 0, 1)
        + item("乙", 0, 1)
        + item("丙", 0, 2)
        + item("丁", 0, 2)
        + item("戊", 0, 3)
        + item("己", 0, 4),
        """
        十、甲
        十一、乙
        二十、丙
        二十一、丁
        二十三、戊
        十五、己
        """,
        numbering=abstract(1, level(0, "chineseCounting", "%1、", start=10))
        + abstract(2, level(0, "chineseCountingThousand", "%1、", start=20))
        + abstract(3, level(0, "japaneseCounting", "%1、", start=23))
        + abstract(4, level(0, "chineseCounting", "%1、", start=15))
        + "".join(instance(n, n) for n in range(1, 5)),
    )
    # Several levels in one ordinal; isLgl makes Chinese ones Arabic in it.
    make(
        "numbering-several-levels.docx",
        item("总则")
        + item("目的", 1)
        + item("依据", 1)
        + item("上位法", 2)
        + item("分则")
        + item("范围", 1)
        + item("例外", 2),
        """
        第一章总则
        1.1目的
        1.2依据
        1.2.1上位法
        第二章分则
        2.1范围
        2.1.1例外
        """,
        numbering=abstract(
            1,
            level(0, "chineseCounting", "第%1章"),
            level(1, "decimal", "%1.%2", "<w:isLgl/>"),
            level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
        )
        + instance(1, 1),
    )
    # Another instance of a list goes on with its numbers, one with startOverride begins anew.
    make(
        "numbering-restart.docx",
        item("甲", 0, 1)
        + item("乙", 0, 1)
        + item("丙", 0, 2)
        + item("丁", 0, 3)
        + item("戊", 0, 3)
        + item("己", 0, 3),
        """
        一、甲
        二、乙
        三、丙
        一、丁
        二、戊
        三、己
        """,
        numbering=abstract(1, level(0, "chineseCounting", "%1、"))
        + instance(1, 1)
        + instance(2, 1)
        + instance(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    )
    # An instance may replace a level of its list.
    make(
        "numbering-level-override.docx",
        item("甲", 0, 1) + item("乙", 0, 2) + item("丙", 0, 2),
        """
        一、甲
        （5）乙
        （6）丙
        """,
        numbering=abstract(1, level(0, "chineseCounting", "%1、"))
        + abstract(2, level(0, "chineseCounting", "%1、"))
        + instance(1, 1)
        + instance(
            2,
            2,
            f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "（%1）", start=5)}</w:lvlOverride>',
        ),
    )
    # Numbering through styles: the level is the one that names the style, also for a style that
    # inherits it; numId 0 switches numbering off for a paragraph or a style, without a number used up.
    styled = '<w:pStyle w:val="{}"/>'
    make(
        "numbering-style.docx",
        p("概述", styled.format("1"))
        + p("领导", styled.format("2"))
        + p(
            "没有编号",
            styled.format("1") + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
        )
        + p("制度", styled.format("2"))
        + p("申请", styled.format("1"))
        + p("继承", styled.format("child"))
        + p("样式取消", styled.format("off")),
        """
        一、概述
        （一）领导
        没有编号
        （二）制度
        二、申请
        三、继承
        样式取消
        """,
        headings="""
        1 | 一、概述
        2 | （一）领导
        1 | 没有编号
        2 | （二）制度
        1 | 二、申请
        1 | 三、继承
        1 | 样式取消
        """,
        numbering=abstract(
            1,
            level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>'),
            level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'),
        )
        + instance(1, 1),
        parts={
            "styles.xml": (
                "styles",
                f"<w:styles {NAMESPACES}>"
                + STYLES.replace(
                    '<w:pPr><w:outlineLvl w:val="0"/>',
                    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>',
                ).replace(
                    '<w:pPr><w:outlineLvl w:val="1"/>',
                    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>',
                )
                + '<w:style w:type="paragraph" w:styleId="child"><w:name w:val="child"/><w:basedOn w:val="1"/></w:style>'
                '<w:style w:type="paragraph" w:styleId="off"><w:name w:val="off"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
                "</w:styles>",
            )
        },
    )
    # A list that is defined by a list style (numStyleLink, styleLink).
    make(
        "numbering-list-style.docx",
        item("甲") + item("乙"),
        """
        一、甲
        二、乙
        """,
        numbering='<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="parts"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="parts"/>'
        + level(0, "chineseCounting", "%1、")
        + "</w:abstractNum>"
        + instance(1, 1)
        + instance(2, 2),
        styles='<w:style w:type="numbering" w:styleId="parts"><w:name w:val="parts"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    )
    # An empty numbered paragraph shows its ordinal in Word; a table's cells are numbered in order.
    make(
        "numbering-in-table.docx",
        table(row(cell(item("甲")), "1"), row(cell(item("乙")), "2"), columns=2) + item("丙"),
        """
        1.甲 | 1
        2.乙 | 2
        3.丙
        """,
        numbering=abstract(1, level(0, "decimal", "%1.")) + instance(1, 1),
    )


def make_headings() -> None:
    # A heading is one by its style, by its style's ancestor or by its own outline level; level 9
    # is body text.
    make(
        "heading-levels.docx",
        p("一、样式标题", '<w:pStyle w:val="1"/>')
        + p("（一）二级标题", '<w:pStyle w:val="2"/>')
        + p("二、大纲级别", '<w:outlineLvl w:val="0"/>')
        + p("正文。", '<w:outlineLvl w:val="9"/>')
        + p("三、继承样式", '<w:pStyle w:val="mine"/>')
        + p("正文样式。", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
        """
        一、样式标题
        （一）二级标题
        二、大纲级别
        正文。
        三、继承样式
        正文样式。
        """,
        headings="""
        1 | 一、样式标题
        2 | （一）二级标题
        1 | 二、大纲级别
        1 | 三、继承样式
        """,
        styles='<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>',
    )


def make_packages() -> None:
    body = p("一、概述", '<w:pStyle w:val="1"/>') + table(row("甲", "乙"), columns=2) + p("完。")
    expected = """
        一、概述
        甲 | 乙
        完。
        """
    headings = "1 | 一、概述"
    # ISO 29500 Strict has namespaces of its own.
    make(
        "strict.docx",
        body,
        expected,
        headings,
        rewrite=lambda xml: (
            xml.replace(MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            .replace(
                "http://schemas.openxmlformats.org/drawingml/2006/",
                "http://purl.oclc.org/ooxml/drawingml/",
            )
        ),
    )
    # A document with macros.
    make(
        "macros.docm",
        body,
        expected,
        headings,
        content_type="application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    # The main part is the one that the package's relations name, whatever it is called.
    make("main-part-elsewhere.docx", body, expected, headings, document="document2.xml")
    # Another prefix for the same namespace, or none.
    make(
        "other-prefix.docx",
        body,
        expected,
        headings,
        rewrite=lambda xml: (
            xml.replace("<w:", "<ns0:")
            .replace("</w:", "</ns0:")
            .replace(" w:", " ns0:")
            .replace("xmlns:w=", "xmlns:ns0=")
        ),
    )


def make_all() -> None:
    make_revisions()
    make_containers()
    make_runs()
    make_tables()
    make_numbering()
    make_headings()
    make_packages()
