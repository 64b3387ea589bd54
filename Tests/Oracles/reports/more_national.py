"""More right reports in the national form: of a town, a street office, a city, a bureau of the State Council."""

from .national import (
    NOT_HANDLED, OTHERWISE, PARTLY, REFUSED, UNAVAILABLE, applications_table, disclosure_table, national_outline,
    reviews_table)

NEW, CARRIED, GRANTED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"
LEFT = "四、结转下年度继续办理"
NOTHING = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0".split()


def town():
    values = {
        NEW: [4, 1, 0, 0, 0, 0], CARRIED: [0] * 6, GRANTED: [2, 1, 0, 0, 0, 0],
        ("（四）无法提供", UNAVAILABLE[0]): [1, 0, 0, 0, 0, 0], ("（五）不予处理", NOT_HANDLED[0]): [1, 0, 0, 0, 0, 0],
        LEFT: [0] * 6,
    }
    return national_outline(
        2024, "云桥县渡口镇人民政府",
        ["2024年，渡口镇人民政府按照县政府办公室的部署，围绕防汛、集体资产和惠农补贴公开政府信息，让群众看得到、看得懂、能监督。",
         "（一）主动公开。通过县政府网站渡口镇专栏公开信息186条，其中机构职能4条、惠农补贴71条、公共服务63条、重点工作48条。"
         "微信公众号“渡口发布”推送消息97条，村级公示栏张贴公告212张。",
         "（二）依申请公开。全年收到申请5件，均在法定期限内答复：予以公开3件，无法提供1件，不予处理1件，没有结转下年的申请。",
         "（三）政府信息管理。落实信息发布“三审”，发布前由分管负责人签字；全年更正信息6条，没有失泄密事件。",
         "（四）政府信息公开平台建设。镇便民服务中心设查阅点1处，配备电脑2台，由专人值守。",
         "（五）监督保障。把政务公开列入年度考核，占4分；全年举办培训2次，39人参加。社会评议满意率为96%，全年没有需要"
         "追究责任的情形。"],
        ["（一）主要问题。一是部分村的财务公示更新不及时；二是政策解读以文字为主，图解较少。",
         "（二）改进情况。一是每月5日前由镇经管站逐村核对；二是新做图解9幅，在公示栏和公众号同时发布。"],
        ["本年度没有收取信息处理费，没有其他需要报告的事项。"],
        [disclosure_table(["0", "0", "0"], ["0", "0", "0"], "0", "17", "0", "0"), applications_table(values),
         reviews_table(NOTHING)],
        "2025年1月15日")


def street_office():
    values = {NEW: [0] * 6, CARRIED: [0] * 6, GRANTED: [0] * 6, LEFT: [0] * 6}
    return national_outline(
        2025, "海右市云门区松涛街道办事处",
        ["2025年，松涛街道办事处坚持以公开促落实，全年主动公开政府信息94条，没有收到政府信息公开申请。",
         "一是规范公开内容，编制26个领域的公开事项清单；二是用好社区公告栏、微信群等渠道，方便老年人获取信息；三是加强信息"
         "发布审核，由综合办公室统一把关；四是健全公开平台，对街道专栏的栏目作了调整；五是强化监督保障，将公开工作纳入社区考核，"
         "组织学习4次。"],
        ["存在的问题：公开信息的针对性不强，居民参与渠道不多。",
         "改进措施：每季度召开居民议事会，收集公开需求；在街道服务大厅增设意见箱，收到意见后7日内回复。"],
        ["一、收取信息处理费情况：2025年度未收取信息处理费。".replace("一、", "（一）"),
         "（二）落实上级年度政务公开工作要点情况：对照要点逐项分解，全部按时完成。"],
        [disclosure_table(["0", "0", "0"], ["0", "0", "0"], "0", "0", "0", "0"), applications_table(values),
         reviews_table(NOTHING)],
        "2026年1月8日")


def city():
    values = {
        NEW: [1318, 207, 3, 12, 41, 66], CARRIED: [57, 9, 0, 1, 2, 3], GRANTED: [402, 71, 1, 5, 14, 20],
        PARTLY: [119, 16, 0, 1, 3, 5],
        ("（三）不予公开", REFUSED[0]): [4, 0, 0, 0, 0, 0], ("（三）不予公开", REFUSED[1]): [11, 2, 0, 0, 0, 1],
        ("（三）不予公开", REFUSED[2]): [1, 0, 0, 0, 0, 0], ("（三）不予公开", REFUSED[3]): [23, 4, 0, 0, 1, 0],
        ("（三）不予公开", REFUSED[4]): [9, 1, 0, 0, 0, 2], ("（三）不予公开", REFUSED[5]): [27, 3, 1, 0, 0, 1],
        ("（三）不予公开", REFUSED[6]): [38, 5, 0, 0, 2, 0], ("（三）不予公开", REFUSED[7]): [64, 12, 0, 1, 3, 4],
        ("（四）无法提供", UNAVAILABLE[0]): [381, 55, 1, 4, 12, 20], ("（四）无法提供", UNAVAILABLE[1]): [42, 9, 0, 0, 1, 2],
        ("（四）无法提供", UNAVAILABLE[2]): [17, 1, 0, 0, 0, 1],
        ("（五）不予处理", NOT_HANDLED[0]): [96, 13, 0, 1, 2, 4], ("（五）不予处理", NOT_HANDLED[1]): [21, 3, 0, 0, 0, 1],
        ("（五）不予处理", NOT_HANDLED[2]): [2, 0, 0, 0, 0, 0], ("（五）不予处理", NOT_HANDLED[3]): [8, 0, 0, 0, 0, 0],
        ("（五）不予处理", NOT_HANDLED[4]): [5, 1, 0, 0, 0, 0],
        ("（六）其他处理", OTHERWISE[0]): [33, 6, 0, 0, 1, 2], ("（六）其他处理", OTHERWISE[2]): [26, 5, 0, 1, 2, 3],
        LEFT: [46, 9, 0, 0, 2, 3],
    }
    values[GRANTED][5] = 20
    total = [sum(values[row][column] for row in values if row not in (NEW, CARRIED, LEFT)) for column in range(6)]
    values[LEFT] = [values[NEW][c] + values[CARRIED][c] - total[c] for c in range(6)]
    if min(values[LEFT]) < 0:
        raise ValueError(values[LEFT])
    received, carried, left = (sum(values[row]) for row in (NEW, CARRIED, LEFT))
    return national_outline(
        2022, "青禾市人民政府",
        [f"2022年，青禾市各级行政机关新收政府信息公开申请{received}件，上年结转{carried}件，结转下年度继续办理{left}件。",
         "（一）主动公开。市政府网站全年发布信息21,436条，解读材料318篇；回应公众留言2,907条。市政府公报出版12期，免费赠阅"
         "8.6万册。",
         "（二）依申请公开。健全登记、审核、办理、答复、归档的制度，开展案卷评查2次，抽查答复书160份。",
         "（三）政府信息管理。集中公开现行有效的规章31件、行政规范性文件264件，并按季度更新。",
         "（四）平台建设。完成市政府网站适老化改造，27个专栏重新分类，全年访问量4,871.25万次。",
         "（五）监督保障。将政务公开纳入政府绩效考核，分值权重为4%；委托第三方开展评估，向社会公布结果；未发生责任追究的"
         "情形。"],
        ["2022年，政府信息公开工作仍存在一些不足：一是部分领域公开的深度不够；二是少数单位答复文书不够规范；三是政策解读的"
         "形式较为单一。",
         "针对以上问题，我市采取以下措施加以改进：一是编印基层公开事项目录，逐项明确责任单位；二是开展业务培训14场，培训"
         "1,260人次；三是推广图解、短视频等解读形式，全年制作视频解读42个。"],
        ["（一）信息处理费收取情况。2022年，全市行政机关收取信息处理费3件，共计420元。",
         "（二）本报告所列数据的统计期限为2022年1月1日至2022年12月31日。"],
        [disclosure_table(["4", "2", "31"], ["57", "39", "264"], "386214", "91735", "6208", "15263.48"),
         applications_table(values), reviews_table("71 6 9 14 100 22 0 3 8 33 17 1 2 6 26".split())],
        "2023年3月20日")


def state_bureau():
    values = {
        NEW: [64, 22, 2, 1, 9, 0], CARRIED: [3, 1, 0, 0, 0, 0], GRANTED: [29, 11, 1, 1, 4, 0],
        PARTLY: [5, 3, 0, 0, 1, 0], ("（三）不予公开", REFUSED[5]): [3, 1, 0, 0, 0, 0],
        ("（四）无法提供", UNAVAILABLE[0]): [21, 5, 1, 0, 3, 0], ("（五）不予处理", NOT_HANDLED[0]): [6, 1, 0, 0, 0, 0],
        LEFT: [3, 2, 0, 0, 1, 0],
    }
    return national_outline(
        2023, "国家海岛管理局",
        ["2023年，国家海岛管理局深入推进政务公开，全年在局网站发布信息1,572条，其中公告86条、统计数据48条、政策解读35条、"
         "其他1,403条。",
         "全年新收政府信息公开申请98件，上年结转4件，办结96件，结转下年6件。因政府信息公开被申请行政复议3件、提起行政诉讼2件。",
         "政府信息管理方面，对2018年以来制定的规章和行政规范性文件开展清理，废止4件；平台建设方面，网站开设海岛名录专题；"
         "监督保障方面，举办培训班1期。"],
        ["当前存在的主要问题是：数据开放的格式不够统一，部分解读与文件没有同步发布。",
         "改进情况：一是制定数据发布规范，统一采用表格格式；二是将解读方案与文件一并报批，做到同步起草、同步审批、同步发布。"],
        ["2023年，本机关发出收费通知2件，收取信息处理费总金额60元。"],
        [disclosure_table(["2", "1", "18"], ["9", "3", "77"], "1043", "26", "0", "312.5"),
         applications_table(values), reviews_table("2 0 0 1 3 1 0 0 0 1 1 0 0 0 1".split())],
        "2024年1月29日")


def trial_tables(values):
    wide = lambda label, *cells: [label, *cells]
    article = lambda number: [(f"第二十条第（{number}）项", 4, 1)]
    lines = [
        article("一"), ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        wide("规章", "0", "0", "0"), wide("规范性文件", "3", "3", "21"),
        article("五"), ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        wide("行政许可", "12", "+1", "230"), wide("其他对外管理服务事项", "8", "0", "0"),
        article("六"), ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        wide("行政处罚", "41", "-2", "56"), wide("行政强制", "5", "0", "1"),
        article("八"), ["信息内容", "上一年项目数量", ("本年增/减", 2, 1)],
        ["行政事业性收费", "2", ("0", 2, 1)],
        article("九"), ["信息内容", "采购项目数量", ("采购总金额", 2, 1)],
        ["政府集中采购", "7", ("86.4万元", 2, 1)],
    ]
    kind, widths, head, rows = applications_table(values)
    # The trial form has one row for what was handled otherwise.
    kept = []
    for row in rows:
        if OTHERWISE[0] in row or OTHERWISE[1] in row:
            continue
        kept.append(row)
    for index, row in enumerate(kept):
        if OTHERWISE[2] in row:
            kept[index] = [("（六）其他处理", 2, 1), *row[1:]]
        kept[index] = [(cell[0], cell[1], cell[2] - 2) if isinstance(cell, tuple) and cell[0] == "三、本年度办理结果"
                       else cell for cell in kept[index]]
    return ("table", [28, 24, 24, 24], [], lines), (kind, widths, head, kept)


def trial(year, agency, signed, blanks=False):
    values = {
        NEW: [8, 1, 0, 0, 0, 0], CARRIED: [1, 0, 0, 0, 0, 0], GRANTED: [5, 1, 0, 0, 0, 0], PARTLY: [2, 0, 0, 0, 0, 0],
        ("（四）无法提供", UNAVAILABLE[0]): [2, 0, 0, 0, 0, 0], LEFT: [0] * 6,
    }
    first, second = trial_tables(values)
    if blanks:
        # Blank cells were usual in these years.
        second = (*second[:3], [["" if cell == "0" else cell for cell in row] for row in second[3]])
    return national_outline(
        year, agency,
        [f"{year}年，{agency}认真贯彻新修订的《中华人民共和国政府信息公开条例》，全年主动公开政府信息263条，办理政府信息公开"
         "申请10件。",
         "组织领导方面，由办公室牵头，各股室各负其责；培训2次，参加48人次。政府信息管理、平台建设和监督保障等工作均按要求开展。"],
        ["存在的问题主要是业务人员更换较多、公开的及时性有待提高。",
         "下一步，将加强业务培训，完善公开时限的提醒制度，对逾期未公开的及时通报。"],
        ["没有其他需要报告的事项。" if year < 2020 else "本年度没有收取信息处理费，没有其他需要报告的事项。"],
        [first, second, reviews_table("1 0 0 0 1 0 0 0 0 0 0 0 0 0 0".split())], signed)


def trial_2019():
    return trial(2019, "云溪县农业农村局", "2020年1月17日")


def trial_2020():
    return trial(2020, "临沙县教育局", "2021年1月22日")


def trial_2020_blanks():
    return trial(2020, "云门区文化和旅游局", "2021年1月15日", blanks=True)
