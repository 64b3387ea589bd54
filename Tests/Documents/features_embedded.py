"""What Word shows and keeps elsewhere than in its paragraphs, or does not keep at all; and documents that
are told from others by what is in them. The comment says what is to be seen, and why."""

import feature
from features_word import HEAD, MAIN, abstract, cell, instance, item, level, make, p, r, row, table

OLD = "http://schemas.microsoft.com/office/word/2003/wordml"


def field(instruction: str, result: str = "", form: str = "") -> str:
    """A field; without a result it has no separator either."""
    separate = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'{separate}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def make_counting() -> None:
    # Of a list that begins on its lowest level, the levels above begin with it, each with its first
    # number, and go on from there; so do levels that are passed over later on.
    make(
        "numbering-begins-low.docx",
        item("第三级", 2)
        + item("第二级", 1)
        + item("又第三级", 2)
        + item("第一级")
        + item("再第三级", 2)
        + item("再第二级", 1),
        """
        2.1.5第三级
        （二）第二级
        2.2.5又第三级
        三、第一级
        3.1.5再第三级
        （二）再第二级
        """,
        numbering=abstract(
            1,
            level(0, "chineseCountingThousand", "%1、", start=2),
            level(1, "chineseCounting", "（%2）"),
            level(2, "decimal", "%1.%2.%3", "<w:isLgl/>", start=5),
        )
        + instance(1, 1),
    )
    # Digits with a zero before them stay so where all levels are to be in digits.
    make(
        "numbering-legal-zero.docx",
        item("章") + item("节", 1) + item("条", 2),
        """
        01章
        01.1节
        01.1.01条
        """,
        numbering=abstract(
            1,
            level(0, "decimalZero", "%1"),
            level(1, "upperRoman", "%1.%2", "<w:isLgl/>"),
            level(2, "decimalZero", "%1.%2.%3", "<w:isLgl/>"),
        )
        + instance(1, 1),
    )

    # A list that begins a level anew does so with the first item of that level, unless it began on a
    # lower one.
    def starts(*numbers: int) -> str:
        return "".join(
            f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for n, start in enumerate(numbers)
        )

    make(
        "numbering-start-overrides.docx",
        item("一")
        + item("一之一", 1)
        + item("另起", 0, 2)
        + item("另起之一", 1, 2)
        + item("之二", 1, 2)
        + item("三级", 2, 3)
        + item("二级", 1, 3)
        + item("一级", 0, 3)
        + item("二级", 1, 3),
        """
        1一
        1.1一之一
        4另起
        4.7另起之一
        4.8之二
        4.8.9三级
        4.9二级
        5一级
        5.7二级
        """,
        numbering=abstract(
            1,
            level(0, "decimal", "%1"),
            level(1, "decimal", "%1.%2"),
            level(2, "decimal", "%1.%2.%3"),
        )
        + instance(1, 1)
        + instance(2, 1, starts(4, 7))
        + instance(3, 1, starts(1, 7, 9)),
    )
    # The empty paragraph with which a section ends has no number; one with text has.
    section = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>'
    make(
        "numbering-section-breaks.docx",
        item("总体情况")
        + p("", section)
        + item("主动公开")
        + p("依申请公开", section)
        + item("监督保障"),
        """
        一、总体情况
        二、主动公开
        三、依申请公开
        四、监督保障
        """,
        numbering=abstract(1, level(0, "chineseCountingThousand", "%1、")) + instance(1, 1),
    )


def make_fields() -> None:
    # Fields of which Word stores nothing: it shows what it computes from the instruction.
    make(
        "fields-computed.docx",
        p("第", inner=field("EQ \\o\\ac(○,12)") + r("步，占") + field("EQ \\f(3;4)") + r("。"))
        + p(
            "",
            inner=field('eq \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(gong),公)')
            + r("开指南"),
        )
        + p("", inner=field("EQ \\o(\\s\\up 5(县委),\\s\\do 3(县政府))") + r("办公室"))
        + p(
            "",
            inner=field("EQ \\r(3,8)")
            + r("、")
            + field("EQ \\b\\bc\\[(1\\,5)")
            + r("、")
            + field("EQ \\o\\ac(□,√)")
            + r("是"),
        )
        + p(
            "",
            inner=field("LISTNUM")
            + r("甲；")
            + field("LISTNUM")
            + r("乙；")
            + field("LISTNUM \\l 2")
            + r("丙；")
            + field("LISTNUM NumberDefault \\l 1 \\s 7")
            + r("丁"),
        )
        + p(
            "",
            inner=field("LISTNUM LegalDefault \\l 1")
            + r("甲；")
            + field("LISTNUM LegalDefault \\l 2")
            + r("乙"),
        )
        + p("", inner=field("AUTONUM") + r("甲"))
        + p("", inner=field("AUTONUM \\* CHINESENUM3 \\s 、") + r("乙"))
        + p(
            "表",
            inner=field("SEQ 表 \\* ARABIC")
            + r("和表")
            + field("SEQ 表")
            + r("，图")
            + field("SEQ 图 \\* CHINESENUM3"),
        )
        + p(
            "填",
            inner=field("MACROBUTTON NoMacro 【单击填写单位】")
            + r("，")
            + '<w:fldSimple w:instr=" GOTOBUTTON 末页 转到末页 "/>',
        )
        + p(
            "",
            inner=field('QUOTE "12件"')
            + r("3")
            + field("SYMBOL 180 \\f Symbol")
            + r("4")
            + field('SYMBOL 0xFE \\f "Wingdings"'),
        )
        + p("有结果的照旧：", inner=field("EQ \\f(1,2)", r("½")) + field("SEQ 表", r("9"))),
        """
        第⑫步，占3/4。
        公开指南
        县委县政府办公室
        3√8、[1,5]、☑是
        1)甲；2)乙；a)丙；7)丁
        1.甲；1.1.乙
        1.甲
        二、乙
        表1和表2，图一
        填【单击填写单位】，转到末页
        12件3×4☑
        有结果的照旧：½9
        """,
    )
    # Fields of forms show the choice, the box and the text that they begin with.
    entries = '<w:listEntry w:val="主动公开"/><w:listEntry w:val="依申请公开"/><w:listEntry w:val="不予公开"/>'

    def form(content: str) -> str:
        return f'<w:ffData><w:name w:val="f"/><w:enabled/>{content}</w:ffData>'

    make(
        "fields-of-forms.docx",
        p(
            "",
            inner=field(
                "FORMDROPDOWN", form=form(f'<w:ddList><w:result w:val="2"/>{entries}</w:ddList>')
            )
            + r("、")
            + field(
                "FORMDROPDOWN", form=form(f'<w:ddList><w:default w:val="1"/>{entries}</w:ddList>')
            )
            + r("、")
            + field("FORMDROPDOWN", form=form(f"<w:ddList>{entries}</w:ddList>")),
        )
        + p(
            "",
            inner=field(
                "FORMCHECKBOX",
                form=form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'),
            )
            + r("是")
            + field("FORMCHECKBOX", form=form('<w:checkBox><w:default w:val="0"/></w:checkBox>'))
            + r("否"),
        )
        + p(
            "",
            inner=field(
                "FORMTEXT", form=form('<w:textInput><w:default w:val="云溪县"/></w:textInput>')
            )
            + r("水务局"),
        ),
        """
        不予公开、依申请公开、主动公开
        ☒是☐否
        云溪县水务局
        """,
    )
    # Signs of symbol fonts, as elements and as characters in a font.
    font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    make(
        "symbols.docx",
        p(
            "3",
            inner='<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>'
            + r("4，约")
            + '<w:r><w:sym w:font="Symbol" w:char="00BB"/></w:r>'
            + r("12%，")
            + r("\uf081", font)
            + r("甲")
            + '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'
            + r("是1")
            + '<w:r><w:sym w:font="Marlett" w:char="F061"/></w:r>'
            + r("2"),
        ),
        "3×4，约≈12%，①甲☑是1▪2",
    )


def make_embedded() -> None:
    # Documents of other formats stand where the text has them, also in a cell.
    page = (
        '<html><head><meta charset="utf-8"></head><body><h2>二、主动公开</h2><table><tr><td>收到<td>件<td>12'
        "<tr><td>办结<td>件<td>11</table></body></html>"
    )
    archive = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="=_b"\r\n\r\n--=_b\r\n'
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        "<p>=E7=AC=AC=E4=BA=94=\r\n=E6=9D=A1</p>\r\n--=_b--\r\n"
    )
    rich = "{\\rtf1\\ansi\\ansicpg936 \\'b5\\'da\\'c8\\'fd\\'cc\\'f5\\par}"
    make(
        "chunks.docx",
        p("前。")
        + '<w:altChunk r:id="chunk1"/>'
        + p("中。")
        + '<w:altChunk r:id="chunk2"/>'
        + '<w:altChunk r:id="chunk3"><w:altChunkPr><w:matchSrc/></w:altChunkPr></w:altChunk>'
        + '<w:altChunk r:id="chunk4"/>'
        + table(row(cell('<w:altChunk r:id="chunk5"/><w:p/>'), "乙"), columns=2)
        + p("后。"),
        """
        前。
        二、主动公开
        收到 | 件 | 12
        办结 | 件 | 11
        中。
        第三条
        第四条
        第五条
        第六条 | 乙
        后。
        """,
        headings="2 | 二、主动公开",
        chunks={
            "a.html": page,
            "b.rtf": rich,
            "c.txt": "第四条",
            "d.mht": archive,
            "e.htm": "<p>第六条</p>",
        },
    )
    # WordArt: its text is an attribute of an outline, or stands in a drawing.
    make(
        "word-art.docx",
        p(
            "题下。",
            inner='<w:r><w:pict><v:shape><v:textpath on="t" string="云溪县水务局&#10;2025年度报告"/></v:shape></w:pict></w:r>',
        )
        + p(
            "",
            inner='<w:r><w:pict><v:shapetype><v:textpath on="t"/></v:shapetype><v:shape><v:textpath on="f" string="不显示"/></v:shape></w:pict></w:r>'
            + r("次段。"),
        )
        + p(
            "末段。",
            inner="<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:txBody><a:p><a:r><a:t>画布中的字</a:t></a:r></a:p></a:txBody></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
        ),
        """
        题下。
        云溪县水务局
        2025年度报告
        次段。
        末段。
        画布中的字
        """,
    )
    # What is seen and not read has a word in its place; a formula without a value stands for itself.
    graphic = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    chart = (
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdC"/>'
    )
    diagram = '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rIdD"/>'
    ole = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" r:id="rIdO"/></w:object></w:r>'
    make(
        "not-read.docx",
        p("", inner=graphic.format(chart))
        + p("流程：", inner=graphic.format(diagram))
        + p("", inner=ole)
        + table(
            row("收到", "12"),
            row("合计", cell(p("", inner=field('=SUM(ABOVE) \\# "0"')))),
            columns=2,
        )
        + p("", inner=field("=1+1", r("2")) + r("件。")),
        """
        〔图表〕
        流程：〔图示〕
        〔嵌入对象〕
        收到 | 12
        合计 | =SUM(ABOVE)
        2件。
        """,
    )


def make_flat() -> None:
    # Word 2003's XML: ordinals by its lists or, without these, as they were stored; notes where their
    # references are; comments and deleted text are not seen.
    note = "<w:r><w:footnote><w:p><w:r><w:t>注文。</w:t></w:r></w:p></w:footnote></w:r>"
    text = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="{OLD}" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"
 xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office">
<o:DocumentProperties><o:Title>不见</o:Title></o:DocumentProperties>
<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="39"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef>
<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>
<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>
<w:body><wx:sect><w:p><w:pPr><w:pStyle w:val="1"/><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>
<w:p><w:r><w:t>收到申请</w:t></w:r><aml:annotation aml:id="1" w:type="Word.Deletion"><aml:content><w:r><w:delText>13</w:delText></w:r></aml:content></aml:annotation>
<aml:annotation aml:id="2" w:type="Word.Insertion"><aml:content><w:r><w:t>12</w:t></w:r></aml:content></aml:annotation><w:r><w:t>件</w:t></w:r>{note}<w:r><w:t>。</w:t></w:r>
<aml:annotation aml:id="3" w:type="Word.Comment"><aml:content><w:p><w:r><w:t>批注</w:t></w:r></w:p></aml:content></aml:annotation></w:p>
<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>主动公开</w:t></w:r></w:p>
<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="5"/><wx:t wx:val="（一）"/></w:listPr></w:pPr><w:r><w:t>存下的序号</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>收到</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>"""
    expected = """
        一、总体情况
        收到申请12件。
        二、主动公开
        （一）存下的序号
        收到 | 12
        注文。
        """
    headings = "1 | 一、总体情况"
    feature.text("word-2003.doc", text.encode(), expected, headings)
    feature.text(
        "word-2003-utf16.xml",
        text.replace("UTF-8", "UTF-16").encode("utf-16"),
        expected,
        headings,
    )

    # Today's package in one piece of XML, its parts in any order.
    def part(name: str, xml: str) -> str:
        return f'<pkg:part pkg:name="/word/{name}.xml"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>'

    parts = (
        part("header1", f'<w:hdr xmlns:w="{MAIN}">{p("页眉")}</w:hdr>')
        + part(
            "document",
            f'<w:document xmlns:w="{MAIN}"><w:body>{item("总体情况")}{p("有注", inner="<w:r><w:footnoteReference w:id=%s2%s/></w:r>" % (chr(34), chr(34)))}</w:body></w:document>',
        )
        + part(
            "footnotes",
            f'<w:footnotes xmlns:w="{MAIN}"><w:footnote w:id="2">{p("注文。")}</w:footnote></w:footnotes>',
        )
        + part(
            "numbering",
            f'<w:numbering xmlns:w="{MAIN}">{abstract(1, level(0, "chineseCountingThousand", "%1、"))}{instance(1, 1)}</w:numbering>',
        )
    )
    feature.text(
        "flat-package.xml",
        f'{HEAD}<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'.encode(),
        """
        一、总体情况
        有注
        注文。
        """,
    )


def make_kinds() -> None:
    content = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>一、概述</text:p></office:text></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.text"
    manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    # The member that says what it is may be deflated, stand last or be missing.
    feature.package(
        "mimetype-last.odt", {"content.xml": content, "mimetype": kind}, "一、概述", stored=()
    )
    feature.package(
        "mimetype-missing.odt",
        {"content.xml": content, "META-INF/manifest.xml": manifest},
        "一、概述",
    )
    # Whatever comes first, as large as it may be; folders of another case and with backslashes.
    document = f'<w:document xmlns:w="{MAIN}"><w:body>{p("正文。")}</w:body></w:document>'
    noise = bytes((n * n + (n >> 7) * 31) % 251 for n in range(70_000))
    feature.package(
        "large-member-first.docx",
        {"docProps/thumbnail.jpeg": noise, "word/document.xml": document},
        "正文。",
        stored=("docProps/thumbnail.jpeg",),
    )
    feature.package(
        "folders-of-another-case.docx",
        {
            "_RELS\\.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "Word\\Document.XML": document,
        },
        "正文。",
    )
    # A page saved with its pictures.
    archive = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n'.encode()
    import base64

    page = "<html><head><meta charset=gb2312></head><body><p>一、概述</p><p>收到申请12件。</p></body></html>".encode(
        "gb18030"
    )
    feature.text(
        "web-archive.doc",
        archive + base64.encodebytes(page) + b"\r\n--x--\r\n",
        "一、概述\n收到申请12件。",
    )


def make_all() -> None:
    make_counting()
    make_fields()
    make_embedded()
    make_flat()
    make_kinds()
