"""Whole reports, all fictional, for the programs that print them or put them into other forms.

A report is a list of blocks: ("title" | "heading" | "text" | "right" | "caption", TEXT) or ("table", COLUMN WIDTHS,
HEAD ROWS, ROWS). A row is a list of cells, a cell a text or (text, columns, rows). Those that are right have nothing
that has to be corrected; into the others mistakes are put.
"""

from . import more_national, national, short_outline, twelve_parts

REPORTS = {
    "national-right": national.national_right, "national-wrong": national.national_wrong,
    "shandong-right": twelve_parts.shandong_right, "shandong-wrong": twelve_parts.shandong_wrong,
    "town-right": more_national.town, "street-office-right": more_national.street_office,
    "city-right": more_national.city, "state-bureau-right": more_national.state_bureau,
    "trial-2019-right": more_national.trial_2019, "trial-2020-right": more_national.trial_2020,
    "trial-2020-blanks-right": more_national.trial_2020_blanks,
    "short-2014-right": short_outline.department_2014, "short-2015-right": short_outline.county_2015,
    "short-2017-right": short_outline.bureau_2017, "short-2010-right": short_outline.town_2010,
    "short-2012-right": short_outline.bureau_2012, "short-2011-right": short_outline.district_2011,
    "short-2018-right": short_outline.county_2018, "under-one-2018-right": short_outline.bureau_2018_under_one,
    "elsewhere-2016-right": short_outline.city_bureau_2016,
}
