r"""One feature of RTF a document; the comment says what is to be seen, and why."""

import struct
import zlib

import feature


def coded(text: str, page: str = "gbk") -> str:
    """Chinese characters as \\'xx of a code page, the rest as it is."""
    return "".join(
        c if c.isascii() else "".join(f"\\'{byte:02x}" for byte in c.encode(page)) for c in text
    )


def tiny_picture() -> bytes:
    """A PNG of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"tEXt", b"Comment\0{\\par {{")
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )


def make(
    name: str,
    body: str,
    expected: str,
    head: str = r"\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}",
    page: str = "gbk",
) -> None:
    content = "{\\rtf1" + head + "\n" + coded(body.strip(), page) + "}\n"
    feature.text(name, content.encode("ascii"), expected)


def make_all() -> None:
    # Characters: \'xx of the font's character set, \u signed or not,
    # as surrogates, with \uc characters to skip (a \'xx is one); escapes and special characters.
    make(
        "characters.rtf",
        r"""
\pard\f0 国\'bc
\'d2\par
\uc1\u-28663?\u24180\'c4\par
{\uc2\u26376\'d4\'c2\u26085\'c8\'d5}\u-10174?\u-8265?\uc0\u25991\par
a\{b\}\\c\~d\_e\-f\emdash\ldblquote\rdblquote\lquote\rquote\bullet\endash\par
\f1 \'93\'fa\f0 \'c8\'d5\par
行\
续\line 末行\tab 尾
行\par
""",
        """
        国家
        选年
        月日𠮷文
        a{b}\\c d-ef—“”‘’•–
        日日
        行
        续
        末行 | 尾行
        """,
        head=r"\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fnil\fcharset128 MS Mincho;}}",
    )
    # Not seen: fonts, styles, information, headers, footers, pictures, bytes of \bin, bookmarks,
    # comments, unknown destinations, hidden and deleted text. Of a field its result, of \upr its
    # Unicode half. Notes follow at the end.
    make(
        "destinations.rtf",
        r"""
{\stylesheet{\s0 样式;}}{\info{\title 题}{\author 人}}{\header 页眉\par}{\footer 页脚\par}{\*\generator 程序;}
\pard 正文{\*\bkmkstart 书签}一句{\*\bkmkend 书签}{\footnote\chftn 脚注的话。}。\par
看见{\v 藏起}\v 藏起\v0 也看见{\deleted 删去}{\revised 插入}。\par
{\field{\*\fldinst HYPERLINK "http://x.example/"}{\fldrslt www.yanchi.example.gov.cn}}。{\field{\*\fldinst PAGE}{\fldrslt {3}}}\par
{\pict\pngblip PICTURE}图{\*\unknown 不明{\b 里层}}后{\*\annotation 批注}。{\upr{上}{\*\ud 下}}\par
{\shp{\*\shpinst{\sp{\sn x}{\sv 值}}{\shptxt 框中的话。\par}}{\shprslt 旧框}}框后。\par
""".replace("PICTURE", tiny_picture().hex()),
        """
        正文一句。
        看见也看见插入。
        www.yanchi.example.gov.cn。3
        图后。下
        框后。
        框中的话。
        脚注的话。
        """,
    )
    # Ordinals of lists are the text that the writer left in \listtext or \pntext, which is right
    # even where \leveltext has lost its characters.
    make(
        "list-text.rtf",
        r"""
{\*\listtable{\list{\listlevel\levelnfc39\levelstartat1{\leveltext\'02\'00?;}{\levelnumbers\'01;}}\listid1}}
{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}
\pard{\listtext\pard\plain 一、\tab}\ls1\ilvl0 概述\par
\pard 正文。\par
\pard{\listtext\pard\plain 二、\tab}\ls1\ilvl0 公开情况\par
\pard{\pntext （一）\tab}{\*\pn\pnlvlbody{\pntxta ）}}主动公开\par
""",
        """
        一、概述
        正文。
        二、公开情况
        （一）主动公开
        """,
    )
    # Cells merged by flags or by wider cells, a nested table, paragraphs in a cell, a table that
    # ends without \pard.
    make(
        "tables.rtf",
        r"""
\trowd\cellx1000\cellx2000\cellx3000\pard\intbl 指标\cell 单位\cell 数量\cell\row
\trowd\clmgf\cellx1000\clmrg\cellx2000\cellx3000\intbl 合并\cell\cell 1\cell\row
\trowd\clvmgf\cellx1000\cellx2000\cellx3000\intbl 甲\cell 件\cell 2\cell\row
\trowd\clvmrg\cellx1000\cellx2000\cellx3000\intbl\cell 件\cell\cell\row
\trowd\cellx3000\intbl 一行\cell\row
\trowd\cellx1000\cellx3000\intbl 上\par 下\cell 3\cell\row
\pard 表后。\par
\trowd\cellx3000\pard\intbl 框内\par
\pard\intbl\itap2 丙\nestcell 丁\nestcell{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}{\nonesttables\par}
\pard\intbl\itap1 框尾\cell\row
\pard 完。\par
""",
        """
        指标 | 单位 | 数量
        合并 |  | 1
        甲 | 件 | 2
         | 件
        一行
        上 下 | 3
        表后。
        框内
        丙 | 丁
        框尾
        完。
        """,
    )
    # Styles of characters are no parts of the document, even where they are marked as optional.
    make(
        "optional-styles.rtf",
        r"""
\pard 共收到申请{\*\cs7\b 12件}，{\b\*\cs7 网络5件}，{\*\ds1 信函4件}{\*\ts2\i ，当面3件}{\fs24\*\unknown7 。}\par
{\*\unknown 不见}{\*\generator 不见;}甲\par
""",
        """
        共收到申请12件，网络5件，信函4件，当面3件。
        甲
        """,
    )
    # Of an object its result is seen, if that is text; of a picture there is a word.
    make(
        "objects.rtf",
        r"""
\pard 甲{\object\objemb{\*\objclass Excel.Sheet.8}{\*\objdata 0102}{\result{\pict\wmetafile8 0102}}}\par
\pard 乙{\object\objemb{\*\objdata 0102}{\result 结果}}\par
""",
        """
        甲〔嵌入对象〕
        乙结果
        """,
    )
    # The bytes of \bin are counted, not read: there may be braces among them.
    picture = tiny_picture()
    body = (
        b"{\\rtf1\\ansi\\ansicpg936\\pard a{\\pict\\pngblip\\picw1\\pich1\\bin%d " % len(picture)
        + picture
        + b"}b\\par}\n"
    )
    feature.text("binary.rtf", body, "ab")
