"""Reports in the national form of six parts."""

APPLICANTS = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
REFUSED = [
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
    "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
]
UNAVAILABLE = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]
NOT_HANDLED = [
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
]
OTHERWISE = [
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
]
PARTLY = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


def national_outline(year, agency, overview, problems, other, tables, signed):
    disclosure, applications, reviews = tables
    return [
        ("title", f"{agency}{year}年政府信息公开工作年度报告"),
        ("text", f"根据《中华人民共和国政府信息公开条例》的规定，编制{agency}{year}年政府信息公开工作年度报告。报告由"
                 "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、"
                 "存在的主要问题及改进情况、其他需要报告的事项六个部分组成。"),
        ("heading", "一、总体情况"), *(("text", text) for text in overview),
        ("heading", "二、主动公开政府信息情况"), disclosure,
        ("heading", "三、收到和处理政府信息公开申请情况"), applications,
        ("heading", "四、政府信息公开行政复议、行政诉讼情况"), reviews,
        ("heading", "五、存在的主要问题及改进情况"), *(("text", text) for text in problems),
        ("heading", "六、其他需要报告的事项"), *(("text", text) for text in other),
        ("right", agency), ("right", signed),
    ]


def disclosure_table(rules, documents, licences, penalties, coercion, fees):
    wide = lambda label, value: [label, (value, 3, 1)]
    article = lambda number: [(f"第二十条第（{number}）项", 4, 1)]
    decisions = wide("信息内容", "本年处理决定数量")
    return ("table", [28, 24, 24, 24], [], [
        article("一"), ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", *rules], ["行政规范性文件", *documents],
        article("五"), decisions, wide("行政许可", licences),
        article("六"), decisions, wide("行政处罚", penalties), wide("行政强制", coercion),
        article("八"), wide("信息内容", "本年收费金额（单位：万元）"), wide("行政事业性收费", fees),
    ])


def applications_table(values, labels=None):
    """`values` are the columns of each row but the total, by the row's label; the rest is nothing."""
    zero = [0] * 6
    rows = []

    def add(cells, label, total=None):
        own = values.get(label, zero)
        shown = [str(value) for value in own]
        rows.append(cells + shown + [str(sum(v for v in own if isinstance(v, int)) if total is None else total)])

    head = [
        [(NOTE, 3, 3), ("申请人情况", 7, 1)],
        [("自然人", 1, 2), ("法人或其他组织", 5, 1), ("总计", 1, 2)],
        list(APPLICANTS),
    ]
    for label in ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"):
        add([(label, 3, 1)], label)
    groups = [("（三）不予公开", REFUSED), ("（四）无法提供", UNAVAILABLE), ("（五）不予处理", NOT_HANDLED),
              ("（六）其他处理", OTHERWISE)]
    count = 3 + sum(len(group) for _, group in groups)
    add([("三、本年度办理结果", 1, count), ("（一）予以公开", 2, 1)], "（一）予以公开")
    add([(PARTLY, 2, 1)], PARTLY)
    for title, group in groups:
        for index, label in enumerate(group):
            add(([(title, 1, len(group))] if index == 0 else []) + [label], (title, label))
    results = [label for label in values if label == "（一）予以公开" or label == PARTLY or isinstance(label, tuple)]
    values = dict(values)
    values["（七）总计"] = values.get(
        "（七）总计", [sum(values[label][column] for label in results) for column in range(6)])
    add([("（七）总计", 2, 1)], "（七）总计")
    add([("四、结转下年度继续办理", 3, 1)], "四、结转下年度继续办理")
    return ("table", [9, 12, 22, 8, 8, 8, 9, 9, 7, 8], head, rows)


def reviews_table(values):
    five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    head = [
        [("行政复议", 5, 1), ("行政诉讼", 10, 1)],
        [*((title, 1, 2) for title in five), ("未经复议直接起诉", 5, 1), ("复议后起诉", 5, 1)],
        five + five,
    ]
    return ("table", [7] * 15, head, [values])


def national_right():
    values = {
        "一、本年新收政府信息公开申请数量": [31, 2, 0, 1, 3, 0],
        "二、上年结转政府信息公开申请数量": [2, 0, 0, 0, 0, 0],
        "（一）予以公开": [14, 1, 0, 1, 1, 0],
        PARTLY: [3, 0, 0, 0, 1, 0],
        ("（三）不予公开", REFUSED[3]): [2, 0, 0, 0, 0, 0],
        ("（三）不予公开", REFUSED[7]): [1, 1, 0, 0, 0, 0],
        ("（四）无法提供", UNAVAILABLE[0]): [7, 0, 0, 0, 1, 0],
        ("（五）不予处理", NOT_HANDLED[0]): [3, 0, 0, 0, 0, 0],
        ("（六）其他处理", OTHERWISE[0]): [1, 0, 0, 0, 0, 0],
        "四、结转下年度继续办理": [2, 0, 0, 0, 0, 0],
    }
    return national_outline(
        2023, "柳塘县交通运输局",
        ["2023年，柳塘县交通运输局围绕农村公路、城乡客运和渡口安全推进公开工作，把群众常问的线路调整、施工绕行和客运票价放在"
         "网站首页，由专人逐日核对，做到有问必答、有错必改。",
         "（一）主动公开情况。全年通过县政府网站公开信息326条，其中工程招标公告41条、施工绕行公告58条、客运线路调整97条、"
         "其他130条。全年作出行政许可212件、行政处罚35件，没有采取行政强制措施。",
         "（二）依申请公开情况。全年收到申请37件，上年结转2件，办结37件，结转下年2件。",
         "（三）平台建设情况。在12个乡镇的客运站设立查阅点，每月更新一次；微信公众号Liutang Traffic News发布消息164条。"],
        ["（一）存在的问题。一是部分路段的施工公告发布偏晚，群众绕行不便；二是答复文书的格式不够统一，说理不够充分。",
         "（二）改进情况。一是施工单位进场三日前必须把公告送交办公室；二是编印答复文书范本，全年培训4次，参加人员86人次。"],
        ["2023年没有收取信息处理费，也没有其他需要报告的事项。"],
        [disclosure_table(["0", "0", "0"], ["2", "1", "9"], "212", "35", "0", "0"),
         applications_table(values), reviews_table("3 0 0 1 4 1 0 0 0 1 0 0 0 1 1".split())],
        "2024年1月19日")


def national_wrong():
    values = {
        "一、本年新收政府信息公开申请数量": [18, 1, 0, 0, 1, 0],
        "二、上年结转政府信息公开申请数量": [1, 0, 0, 0, 0, 0],
        "（一）予以公开": [6, 1, 0, 0, 0, 0],
        PARTLY: [2, 0, 0, 0, 1, 0],
        ("（三）不予公开", REFUSED[0]): [1, 0, 0, 0, 0, 0],
        ("（三）不予公开", REFUSED[6]): [4, 0, 0, 0, 0, 0],
        ("（四）无法提供", UNAVAILABLE[1]): [3, 0, 0, 0, 0, 0],
        ("（五）不予处理", NOT_HANDLED[4]): [1, 0, 0, 0, 0, 0],
        ("（六）其他处理", OTHERWISE[1]): [1, 0, 0, 0, 0, 0],
        "（七）总计": [19, 1, 0, 0, 1, 0],
        "四、结转下年度继续办理": [1, 0, 0, 0, 0, 0],
    }
    kind, widths, head, rows = applications_table(values)
    rows = [[("6.属于四类过程信息" if cell == REFUSED[5] else cell) for cell in row] for row in rows]
    rows = [row for row in rows if NOT_HANDLED[1] not in row]
    rows = [[(cell[0], cell[1], cell[2] - 1) if isinstance(cell, tuple) and cell[0] in
             ("三、本年度办理结果", "（五）不予处理") else cell for cell in row] for row in rows]
    for row in rows:
        if UNAVAILABLE[2] in row:
            row[-3] = ""
    return national_outline(
        2022, "临沙县水务局",
        ["2022年，临沙县水务局把河道治理、城乡供水和防汛预警作为公开重点，，全年公开信息148条，其中水质公告52条、停水公告37条、"
         "防汛预警19条、其他41条（以上均可在县政府网站查阅。",
         "全年收到申请23件，上年结转1件；办理行政许可66件。"],
        ["问题是公开的的形式单一。下一步将在每个乡镇设置公开栏。"],
        ["没有其他需要报告的事项。"],
        [disclosure_table(["0", "0", "0"], ["1", "0", "7"], "64", "12", "一", "0.00"),
         (kind, widths, head, rows), reviews_table("1 1 0 0 3 0 0 0 0 0 0 0 0 0 0".split())],
        "2023年2月30日")
