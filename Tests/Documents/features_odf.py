"""One feature of OpenDocument text a document; the comment says what is to be seen, and why."""

import feature

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
) + (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
MIME = "application/vnd.oasis.opendocument.text"


def make(
    name: str, body: str, expected: str, headings: str = "", automatic: str = "", styles: str = ""
) -> None:
    feature.package(
        name,
        {
            "mimetype": MIME,
            "content.xml": f'{HEAD}<office:document-content {SPACES} office:version="1.2">'
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f'{HEAD}<office:document-styles {SPACES} office:version="1.2">'
            f"<office:styles>{styles}</office:styles></office:document-styles>",
            "META-INF/manifest.xml": f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        },
        expected,
        headings,
    )


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def level(
    number: int,
    form: str,
    prefix: str,
    suffix: str,
    extra: str = "",
    tag: str = "list-level-style-number",
) -> str:
    return f'<text:{tag} text:level="{number}" style:num-format="{form}" style:num-prefix="{prefix}" style:num-suffix="{suffix}" {extra}/>'


CHINESE = "一, 二, 三, ..."
FROM_THREE = 'text:start-value="3"'
TWO_LEVELS = 'text:display-levels="2"'


def make_lists() -> None:
    # Ordinals that exist only as numbering; a list may go on after other text; a list header and an
    # item's second paragraph have no ordinal.
    make(
        "list-numbering.odt",
        '<text:list text:style-name="L1"><text:list-item>'
        + p("概述")
        + "</text:list-item></text:list>"
        + p("正文。")
        + '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>'
        + p("公开情况")
        + p("第二段。")
        + "<text:list><text:list-item>"
        + p("主动公开")
        + "</text:list-item><text:list-item>"
        + p("依申请公开")
        + "</text:list-item></text:list></text:list-item><text:list-header>"
        + p("无号。")
        + "</text:list-header>"
        + '<text:list-item text:start-value="5">'
        + p("从五起")
        + "</text:list-item></text:list>"
        # Another list of the same style begins anew.
        + '<text:list text:style-name="L1"><text:list-item>'
        + p("重新")
        + "</text:list-item></text:list>"
        + '<text:list text:style-name="L2"><text:list-item>'
        + p("章")
        + "<text:list><text:list-item>"
        + p("节")
        + "</text:list-item></text:list></text:list-item></text:list>"
        + '<text:list text:style-name="L3"><text:list-item>'
        + p("符号")
        + "</text:list-item></text:list>",
        """
        一、概述
        正文。
        二、公开情况
        第二段。
        （一）主动公开
        （二）依申请公开
        无号。
        五、从五起
        一、重新
        3章
        3.1节
        符号
        """,
        automatic=f'<text:list-style style:name="L1">{level(1, CHINESE, "", "、")}{level(2, CHINESE, "（", "）")}</text:list-style>'
        f'<text:list-style style:name="L2">{level(1, "1", "", "", FROM_THREE)}'
        f"{level(2, '1', '', '', TWO_LEVELS)}</text:list-style>"
        '<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
    )
    # A list goes on with the numbers of the list that continue-list names.
    make(
        "list-continued.odt",
        '<text:list xml:id="a" text:style-name="L1"><text:list-item>'
        + p("甲")
        + "</text:list-item></text:list>"
        + '<text:list xml:id="b" text:style-name="L2"><text:list-item>'
        + p("子")
        + "</text:list-item></text:list>"
        + '<text:list xml:id="c" text:continue-list="a" text:style-name="L1"><text:list-item>'
        + p("乙")
        + "</text:list-item></text:list>",
        """
        一、甲
        1.子
        二、乙
        """,
        automatic=f'<text:list-style style:name="L1">{level(1, CHINESE, "", "、")}</text:list-style>'
        f'<text:list-style style:name="L2">{level(1, "1", "", ".")}</text:list-style>',
    )
    # Headings are numbered by the outline style, or by the list style of their paragraph style;
    # is-list-header has no ordinal.
    make(
        "outline-numbering.odt",
        '<text:h text:outline-level="1">概述</text:h>'
        + p("正文。")
        + '<text:h text:outline-level="1">公开情况</text:h>'
        '<text:h text:outline-level="2">主动公开</text:h><text:h text:outline-level="2">依申请公开</text:h>'
        '<text:h text:outline-level="1" text:is-list-header="true">附录</text:h><text:h text:outline-level="1">收费</text:h>',
        """
        一、概述
        正文。
        二、公开情况
        （一）主动公开
        （二）依申请公开
        附录
        三、收费
        """,
        headings="""
        1 | 一、概述
        1 | 二、公开情况
        2 | （一）主动公开
        2 | （二）依申请公开
        1 | 附录
        1 | 三、收费
        """,
        styles='<text:outline-style style:name="Outline">'
        + level(1, CHINESE, "", "、", tag="outline-level-style")
        + level(2, CHINESE, "（", "）", tag="outline-level-style")
        + "</text:outline-style>",
    )


def make_tables() -> None:
    # Covered cells are empty; a repeated cell or row is there as often as it says (where it has
    # text; repeated empty ones at the end are nothing); headers and groups are rows like others.
    def cell(text="", attributes=""):
        return f"<table:table-cell {attributes}>{p(text) if text else ''}</table:table-cell>"

    covered = "<table:covered-table-cell/>"
    make(
        "tables.odt",
        '<table:table><table:table-column table:number-columns-repeated="4"/><table:table-header-rows><table:table-row>'
        + cell("指标")
        + cell("数量", 'table:number-columns-spanned="2"')
        + covered
        + cell("备注")
        + "</table:table-row></table:table-header-rows><table:table-rows><table:table-row>"
        + cell("甲", 'table:number-rows-spanned="2"')
        + cell("0", 'table:number-columns-repeated="2"')
        + cell("无")
        + "</table:table-row><table:table-row>"
        + covered
        + cell("3")
        + cell("4")
        + cell(attributes='table:number-columns-repeated="9000"')
        + '</table:table-row></table:table-rows><table:table-row table:number-rows-repeated="2">'
        + cell("同")
        + cell("5")
        + '</table:table-row><table:table-row table:number-rows-repeated="1000000">'
        + cell()
        + "</table:table-row></table:table>"
        + "<table:table><table:table-column/><table:table-row><table:table-cell>"
        + p("框内")
        + '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>'
        + cell("丙")
        + cell("丁")
        + "</table:table-row></table:table></table:table-cell></table:table-row></table:table>"
        + p("完。"),
        """
        指标 | 数量 |  | 备注
        甲 | 0 | 0 | 无
         | 3 | 4
        同 | 5
        同 | 5
        框内
        丙 | 丁
        完。
        """,
    )


def make_text() -> None:
    # What was deleted is kept apart at the head of the text and is not seen; what was inserted is.
    change = "<office:change-info><dc:creator>审核人</dc:creator><dc:date>2019-04-02T10:00:00</dc:date></office:change-info>"
    make(
        "tracked-changes.odt",
        f'<text:tracked-changes><text:changed-region text:id="d"><text:deletion>{change}{p("删去")}</text:deletion></text:changed-region>'
        f'<text:changed-region text:id="i"><text:insertion>{change}</text:insertion></text:changed-region></text:tracked-changes>'
        + p(
            '全年公开<text:change text:change-id="d"/><text:change-start text:change-id="i"/>31<text:change-end text:change-id="i"/>条。'
        ),
        "全年公开31条。",
    )
    # White space of the file is one blank, s and tab and line-break are what they say; spans,
    # links, bookmarks, fields and page breaks leave the text as it is.
    make(
        "text-and-spans.odt",
        p(
            '共<text:span>1<text:span>2</text:span></text:span>7<text:bookmark text:name="b"/>件<text:soft-page-break/>。'
        )
        + p('甲<text:s/>乙<text:s text:c="2"/>丙')
        + p("上行<text:line-break/>下行")
        + p("甲<text:tab/>乙")
        + p(
            '见<text:a xlink:href="http://www.yanchi.example.gov.cn/">www.<text:span>yanchi</text:span>.example.gov.cn</text:a>，'
            "第<text:page-number>3</text:page-number>页。"
        )
        + '<text:section text:name="s">'
        + p("节内。")
        + "</text:section>"
        + p(
            "到<text:ruby><text:ruby-base>渡</text:ruby-base><text:ruby-text>dù</text:ruby-text></text:ruby>口。"
        ),
        """
        共127件。
        甲 乙  丙
        上行
        下行
        甲 | 乙
        见www.yanchi.example.gov.cn，第3页。
        节内。
        到渡口。
        """,
    )
    # Notes follow at the end, without their marks; comments and hidden sections are not seen; the
    # text of a frame follows the paragraph that holds it; a table of contents is no text.
    make(
        "notes-frames-hidden.odt",
        '<text:table-of-content text:name="toc"><text:table-of-content-source text:outline-level="2"/><text:index-body>'
        + p("一、概述<text:tab/>1")
        + "</text:index-body></text:table-of-content>"
        + p(
            '正文<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            + p("脚注的话。")
            + "</text:note-body></text:note>一句<office:annotation><dc:creator>甲</dc:creator>"
            + p("批注")
            + "</office:annotation>。"
        )
        + p(
            "框前<draw:frame><draw:text-box>"
            + p("框中的话。")
            + "</draw:text-box><svg:title>图名</svg:title></draw:frame>框后。"
        )
        + '<text:section text:name="h" text:display="none">'
        + p("藏起。")
        + "</text:section>"
        + p("完。"),
        """
        正文一句。
        框前框后。
        框中的话。
        完。
        脚注的话。
        """,
    )


def make_all() -> None:
    make_lists()
    make_tables()
    make_text()
