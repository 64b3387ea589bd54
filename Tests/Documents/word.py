"""What python-docx has no words for, shared by the scripts that make Word documents."""

import datetime
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

import packages

MOMENT = datetime.datetime(2019, 4, 8, 9, 0, 0)


KEPT_STYLES = {
    "Normal",
    "Heading1",
    "Heading2",
    "Heading3",
    "Title",
    "ListParagraph",
    "Header",
    "Footer",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "TableGrid",
}
THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def new_document():
    """An empty document of python-docx's template, without its picture, with the fonts of Word in
    China, and with few of its styles, which would be nine tenths of the file."""
    document = docx.Document()
    for relations in (document.part.package.rels, document.part.rels):
        unwanted = ("/thumbnail", "/stylesWithEffects", "/customXml")
        for key in [k for k, r in relations.items() if r.reltype.endswith(unwanted)]:
            del relations[key]
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in KEPT_STYLES:
            styles.remove(style)
            continue
        for tag in ("w:link", "w:next", "w:basedOn"):
            reference = style.find(qn(tag))
            if reference is not None and reference.get(qn("w:val")) not in KEPT_STYLES:
                style.remove(reference)
    styles.remove(styles.find(qn("w:latentStyles")))
    for fonts in styles.iter(qn("w:rFonts")):
        for attribute in THEME_FONTS:
            fonts.attrib.pop(qn(f"w:{attribute}"), None)
        fonts.set(qn("w:ascii"), "Times New Roman")
        fonts.set(qn("w:hAnsi"), "Times New Roman")
        fonts.set(qn("w:eastAsia"), "宋体")
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for bold in list(styles.iter(qn("w:b"))):
        bold.getparent().remove(bold)
    font_table = next(
        r.target_part for r in document.part.rels.values() if r.reltype.endswith("/fontTable")
    )
    font_table._blob = (
        f'<w:fonts {nsdecls("w")}><w:font w:name="宋体"><w:altName w:val="SimSun"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    ).encode()
    set_numbering(document, "")
    properties = document.core_properties
    properties.author = "雁池县"
    properties.title = ""
    properties.comments = ""
    properties.created = properties.modified = MOMENT
    return document


def save(document, path: Path) -> None:
    document.save(str(path))
    packages.normalise(path)


def element(xml: str):
    """Parses a piece of WordprocessingML that needs the prefix w only."""
    end = xml.index(">")
    if xml[end - 1] == "/":
        end -= 1
    return parse_xml(f"{xml[:end]} {nsdecls('w')}{xml[end:]}")


def set_numbering(document, xml: str) -> None:
    """Replaces the template's list definitions by `xml`, the children of w:numbering."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for child in parse_xml(f"<w:numbering {nsdecls('w')}>{xml}</w:numbering>"):
        numbering.append(child)


def number(paragraph, list_id: int, level: int) -> None:
    """Makes a paragraph an item of a list."""
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        element(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'),
        "w:suppressLineNumbers",
        "w:pBdr",
        "w:shd",
        "w:tabs",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:outlineLvl",
        "w:rPr",
        "w:sectPr",
        "w:pPrChange",
    )
