#!/bin/sh
# What the web server starts for each request. No argument is passed on: a server may make arguments
# of the address (RFC 3875, 4.4). REPORTLINT is the program, if it is not on PATH; the limits are
# those of the office (reportlint cgi --help).
exec "${REPORTLINT:-reportlint}" cgi
