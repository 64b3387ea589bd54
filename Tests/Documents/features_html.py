"""One feature of HTML a page; the comment says what is to be seen, and why.

What is seen is what a browser shows of the body: a block or a <br> begins a line, a row of a table
is a line, white space is one blank or, between two Chinese characters, nothing.
"""

import feature


def make(
    name: str,
    page: str,
    expected: str,
    headings: str = "",
    encoding: str = "utf-8",
    mark: bytes = b"",
) -> None:
    feature.text(name, mark + (page.strip() + "\n").encode(encoding), expected, headings)


def make_all() -> None:
    # GB2312 in a page's declaration means GBK (镕 is not in GB2312); a byte-order mark outranks the
    # declaration; so does a look at the bytes where there is no declaration.
    make(
        "charset-meta.html",
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>朱镕街8号</p></body></html>',
        "朱镕街8号",
        encoding="gbk",
    )
    make(
        "charset-short.html",
        '<!DOCTYPE html><meta charset="GBK"><p>朱镕街8号',
        "朱镕街8号",
        encoding="gbk",
    )
    make(
        "charset-mark.html",
        '<meta charset="gb2312"><p>渡口街8号</p>',
        "渡口街8号",
        mark=b"\xef\xbb\xbf",
    )
    make(
        "charset-none.html",
        "<html><body><p>渡口街8号在雁池县</p></body></html>",
        "渡口街8号在雁池县",
        encoding="gbk",
    )
    # Blocks, breaks, entities, and tags that nobody closed; upper case; attributes without quotes.
    make(
        "blocks.html",
        """
<HTML><BODY>
<h1>一、概述</h1>
<P align=center>第一段&nbsp;&#19968;&#x4e8c;&lt;&amp;&gt;&ldquo;引&rdquo;
<p>&nbsp;&nbsp;&nbsp;&nbsp;第二<b>段</B><i>落，</b>错嵌</i>
换行
</p>
<div>外<div>内</div>尾<br>新行<br/>又行<hr>线后</div>
a
b<!-- 注释 --><wbr>c
<h2><a name="x"></a>二级</h2>
</BODY></HTML>
""",
        """
        一、概述
        第一段 一二<&>“引”
        第二段落，错嵌换行
        外
        内
        尾
        新行
        又行
        线后
        a bc
        二级
        """,
        headings="""
        1 | 一、概述
        2 | 二级
        """,
    )
    # Not seen: the head, scripts, styles, noscript, templates, form controls, comments, what is hidden.
    make(
        "not-seen.html",
        """
<html><head><title>题目</title><style>p{content:"样式"}</style></head><body>
<script>document.write("<p>脚本</p>")</script><noscript><p>无脚本</p></noscript><template><p>模板</p></template>
<p style="display: none">藏起</p><p hidden>也藏起</p><select><option>选项</option></select>
<textarea>输入</textarea><button>按钮</button><iframe>旧框</iframe><svg><text>图</text></svg>
<!--[if gte mso 9]><xml>办公</xml><![endif]-->
<p>看见<ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby>口<o:p></o:p>。</p>
</body></html>
""",
        "看见渡口。",
    )
    # What a cell covers is empty; rowspan=0 is to the end of the table's section; absurd spans are as
    # wide as the table; a row and a cell need no end tag; captions are lines.
    make(
        "tables.html",
        """
<table><caption>统计表</caption><thead><tr><th>指标<th colspan=2>数量<th>备注</thead>
<tbody><tr><td rowspan=2>甲</td><td>1</td><td>2</td><td>无</td></tr><tr><td>3<td>4<td><p>第一段</p><p>第二段</p>
<tr><td rowspan=0>乙<td><br>5<td> 6 <td>&nbsp;<tr><td>7<td>8</tr></tbody>
<tr><td colspan=999999999>一行</td></tr></table>
<table><tr><td>框内<table><tr><td>丙</td><td>丁</td></tr></table>框尾</td></tr></table>
""",
        """
        统计表
        指标 | 数量 |  | 备注
        甲 | 1 | 2 | 无
         | 3 | 4 | 第一段 第二段
        乙 | 5 | 6
         | 7 | 8
        一行
        框内
        丙 | 丁
        框尾
        """,
    )
    # The ordinals of ordered lists are text to whoever reads the page.
    make(
        "lists.html",
        """
<ol><li>甲<li>乙<ol type="a"><li>子</ol></ol><ol start="5"><li>丙</li><li value="9">丁</li><li>戊</li></ol>
<ol style="list-style-type: cjk-ideographic"><li>概述</li></ol><ul><li>符号</li></ul>
<ol style="list-style: none"><li>无号</li></ol>
""",
        """
        1.甲
        2.乙
        a.子
        5.丙
        9.丁
        10.戊
        一、概述
        符号
        无号
        """,
    )
    # An end tag ends what is open in its element, and what is in <noscript> is not parsed.
    make(
        "unclosed-elements.html",
        """
<noscript><div><table></noscript><p>一、总体情况</p><nav><ul><li><div>导航</nav><p>甲</p><div><section><div><b>乙</section>丙</div>
<iframe><div></iframe><p>丁</p><s><div>旧</s><p>新</p><ul><li><div>项</ul><p>戊&lt;!注&gt;己&#60;!-- x --></p>
""",
        """
        一、总体情况
        甲
        乙
        丙
        丁
        新
        项
        戊<!注>己<!-- x -->
        """,
    )
