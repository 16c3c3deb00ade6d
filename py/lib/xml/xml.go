// Package xml is the xml package of programs. The parser of XML itself is in
// package expat beside this one; pyexpat.go shows it to programs, element.go
// has the elements of trees, and what does not need speed is written in
// Python. Start with Modules.
// https://docs.python.org/3.14/library/xml.html
package xml

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed elementtree.py
	treeSource string
	//go:embed elementpath.py
	pathSource string
	//go:embed saxutils.py
	saxutilsSource string
	//go:embed dom.py
	domSource string
	//go:embed minidom.py
	minidomSource string
)

type (
	value     = py.Value
	exception = *py.Exception
)

// Modules are the modules of the package.
var Modules = []*py.ModuleDef{
	{Name: "xml", Doc: "Parsers and trees of XML.", Source: "__all__ = ['dom', 'parsers', 'sax', 'etree']\n"},
	{Name: "xml.etree", Doc: "Trees of XML."},
	{Name: "xml.etree.ElementTree", Doc: "Trees of XML as lists of lists.", Source: treeSource, Funcs: []py.Def{
		{Name: "SubElement", Sig: "...", Fn: subElement, Doc: "Make an element and add it to a parent."},
		{Name: "_element", Sig: "", Fn: func(*py.Interp, []value, *py.Kwargs) (value, exception) { return elementType.Value(), nil }},
	}},
	{Name: "xml.etree.ElementPath", Doc: "The part of XPath that elements understand.", Source: pathSource},
	{Name: "xml.parsers", Doc: "Parsers of XML."},
	{Name: "xml.parsers.expat", Doc: "A parser that calls functions.", Source: "from pyexpat import (EXPAT_VERSION, ErrorString, ExpatError, ParserCreate, XMLParserType, XML_PARAM_ENTITY_PARSING_ALWAYS,\n" +
		"    XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, error, errors, features, model, native_encoding, version_info)\n"},
	{Name: "xml.parsers.expat.errors", Alias: "pyexpat.errors"},
	{Name: "xml.parsers.expat.model", Alias: "pyexpat.model"},
	{Name: "pyexpat", Doc: "A parser that calls functions.", Funcs: expatFuncs, Init: expatInit},
	{Name: "pyexpat.errors", Doc: "Constants used to describe error conditions.", Init: errorsInit},
	{Name: "pyexpat.model", Doc: "Constants used to interpret content model information.", Values: modelValues()},
	{Name: "xml.sax", Doc: "Events of XML."},
	{Name: "xml.sax.saxutils", Doc: "Helpers to write XML.", Source: saxutilsSource},
	{Name: "xml.dom", Doc: "The document object model.", Source: domSource},
	{Name: "xml.dom.minidom", Doc: "A small document object model.", Source: minidomSource},
}
