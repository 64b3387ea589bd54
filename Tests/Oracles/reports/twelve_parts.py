"""Reports of 2014 to 2018: the twelve parts of Shandong, and the short outline used elsewhere."""

import json
import pathlib

RULES = pathlib.Path(__file__).resolve().parents[3] / "Rules"

def shandong_rows():
    pack, statistics = (
        json.loads((RULES / f"{name}.json").read_text(encoding="utf-8")) for name in ("shandong-12", "statistics-2014"))

    def walk(rows, level, path):
        for row in rows:
            yield path + row["id"], row["label"], row.get("unit", ""), level
            yield from walk(row.get("children", []), level + 1, path + row["id"] + ".")

    return list(walk(statistics["tables"][0]["rows"], 0, "")), pack


NUMBERS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()


def shandong(year, agency, values, texts, signed, renamed={}):
    rows, pack = shandong_rows()
    titles = [section["title"] for section in pack["outline"]["sections"]]
    table = [["统计指标", "单位", "统计数"]]
    body = []
    for key, label, unit, level in rows:
        value = values.get(key, "0" if unit else "")
        body.append([renamed.get(label, label), unit, str(value)])
    blocks = [("title", f"{agency}{year}年政府信息公开工作年度报告"), ("text", texts[0])]
    for index, title in enumerate(titles):
        blocks.append(("heading", f"{NUMBERS[index]}、{title}"))
        blocks.append(("text", texts[index + 1]))
    blocks += [("right", agency), ("right", signed), ("caption", f"{year}年政府信息公开情况统计表"),
               ("table", [66, 15, 19], table, body)]
    return blocks


def shandong_texts(year, agency, received, disclosed):
    return [
        f"根据《中华人民共和国政府信息公开条例》的要求，编制{agency}{year}年政府信息公开工作年度报告。报告由十二个部分组成，"
        f"所列数据的统计期限为{year}年1月1日至{year}年12月31日。联系地址：沂阳县松林路16号，电话：0539-5550000。",
        f"全年主动公开信息{disclosed}条，收到公开申请{received}件。各科室按照年初的安排，把群众关心的事项逐一列出，做到应当公开的"
        "全部公开，公开之前逐件审查，公开之后及时回访。",
        "局办公室负责日常工作，各科室确定一名联络员，每季度通报一次进展；修订公开指南和目录，对保存期限和查阅方式作了细化。",
        "对群众提出的问题当日登记，三日内答复。",
        "公开了预算决算、工程招标和安全检查的结果。",
        f"通过网站公开信息{disclosed}条。",
        f"全年收到申请{received}件，均在规定期限内答复。",
        "没有收取费用。",
        "没有发生行政复议和行政诉讼。",
        "公开前由科室负责人和保密员逐件审查，未发生泄密的情况。",
        "所属的单位均按规定公开了办事程序和收费标准。",
        "公开的内容还不够细。今后将按月检查，逐项改进。",
        "本报告的电子版可在网站查阅，附统计表。",
    ]


def shandong_values(received, disclosed):
    return {
        "disclosure.total": disclosed, "disclosure.total.normative": 3, "disclosure.total.issued": 3,
        "disclosure.channels.website": disclosed, "disclosure.channels.wechat": 88,
        "applications.received": received, "applications.received.network": received,
        "applications.closed": received, "applications.closed.on-time": received,
        "applications.answered": received, "applications.answered.granted": received,
        "resources.offices": 1, "resources.staff": 2, "resources.staff.part-time": 2,
    }


def shandong_right():
    return shandong(2016, "沂阳县林业局", shandong_values(9, 412),
                    shandong_texts(2016, "沂阳县林业局", 9, 412), "2017年2月14日")


def shandong_wrong():
    values = shandong_values(9, 412)
    values["applications.received"] = 11
    values["disclosure.channels.weibo"] = ""
    texts = shandong_texts(2017, "沂阳县林业局", 9, 421)
    return shandong(2017, "沂阳县林业局", values, texts, "2018年4月14日",
                    {"2.政府网站在线访谈次数": "2.网站在线访谈的次数"})
