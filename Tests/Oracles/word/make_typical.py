#!/usr/bin/env python3
"""Makes typical.docx, the Word document that the benchmark reads: a fictional report of 400
paragraphs with a statistics table of 70 rows, about 40 KB.

    pip install python-docx==1.2.0
    python3 Tests/Oracles/word/make_typical.py

The rows and titles are those of Rules/shandong-12.json; every sentence is made up here.
"""

import datetime
import json
import pathlib
import random

import docx

HERE = pathlib.Path(__file__).parent
PACK = json.loads((HERE.parent.parent.parent / "Rules" / "shandong-12.json").read_text(encoding="utf-8"))
ORDINALS = "一二三四五六七八九十"
SUBJECTS = ["办公室", "法规科", "规划科", "宣传科", "各镇街", "窗口单位", "下属事业单位"]
DEEDS = ["更新栏目", "公开文件", "答复咨询", "发布解读", "整理目录", "核对信息", "组织培训"]
MATTERS = ["供水", "道路", "教育", "医疗", "就业", "环保", "安全生产", "食品监管", "城市管理"]


def ordinal(number: int) -> str:
    return ORDINALS[number - 1] if number <= 10 else "十" + ORDINALS[number - 11]


def sentence(random: random.Random) -> str:
    return (
        f"{random.choice(SUBJECTS)}围绕{random.choice(MATTERS)}事项{random.choice(DEEDS)}"
        f"{random.randint(2, 98)}次，涉及{random.choice(MATTERS)}和{random.choice(MATTERS)}，"
        f"由{random.choice(SUBJECTS)}负责落实。"
    )


def rows(entries: list, values: random.Random):
    for entry in entries:
        has_value = "unit" in entry
        yield entry["label"], entry.get("unit", ""), str(values.randint(0, 90)) if has_value else ""
        yield from rows(entry.get("children", []), values)


def main() -> None:
    numbers = random.Random(2018)
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime.datetime(
        2019, 3, 1
    )
    document.add_paragraph("云溪县统计局2018年政府信息公开工作年度报告", style="Title")
    sections = PACK["outline"]["sections"]
    for number, section in enumerate(sections, 1):
        document.add_heading(f"{ordinal(number)}、{section['title']}", level=1)
        for _ in range(32):
            paragraph = document.add_paragraph()
            # Word breaks a paragraph into runs wherever somebody has edited it.
            for _ in range(numbers.randint(1, 2)):
                paragraph.add_run(sentence(numbers))
    document.add_paragraph("云溪县统计局")
    document.add_paragraph("2019年3月1日")
    document.add_paragraph("政府信息公开情况统计表")
    form = PACK["tables"][0]
    table = document.add_table(rows=0, cols=3)
    table.style = "Table Grid"
    for cells in [("统计指标", "单位", "统计数"), *rows(form["rows"], numbers)]:
        for cell, text in zip(table.add_row().cells, cells):
            cell.text = text
    document.save(HERE / "typical.docx")


main()
