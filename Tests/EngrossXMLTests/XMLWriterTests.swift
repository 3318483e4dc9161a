import EngrossXML
import Testing

struct XMLWriterTests {
    private func written(_ write: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter(fragmentAt: 0)
        write(&writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test("Blocks stand on lines of their own, indented; nothing is added inside text")
    func indentation() {
        let xml = written {
            $0.openBlock("body")
            $0.openBlock("p")
            $0.attribute("class", "a")
            $0.text("one ")
            $0.openInline("i")
            $0.text("two")
            $0.close()
            $0.close()
            $0.emptyBlock("empty", ("name", "x"))
            $0.close()
        }
        #expect(
            xml == """

                <body>
                  <p class="a">one <i>two</i></p>
                  <empty name="x"/>
                </body>

                """)
    }

    @Test(
        "Text is escaped",
        arguments: [
            ("a < b > c & d", "a &lt; b &gt; c &amp; d"), ("]]>", "]]&gt;"), ("\"'", "\"'"), ("a\tb\nc", "a\tb\nc"),
            ("a\r", "a&#13;"), ("Ünïcödé 🜁 \u{FFFD}", "Ünïcödé 🜁 \u{FFFD}"), ("", ""),
        ])
    func text(_ text: String, _ escaped: String) {
        let xml = written {
            $0.openInline("p")
            $0.text(text)
            $0.close()
        }
        #expect(xml == (text.isEmpty ? "<p/>\n" : "<p>\(escaped)</p>\n"))
    }

    @Test("Attributes are escaped so that a reader gets them back")
    func attribute() {
        let xml = written {
            $0.openInline("p")
            $0.attribute("a", "<\"&'\n\t\r>")
            $0.close()
        }
        #expect(xml == "<p a=\"&lt;&quot;&amp;'&#10;&#9;&#13;&gt;\"/>\n")
    }

    @Test("Characters that XML 1.0 forbids are left out and counted")
    func forbidden() {
        var writer = XMLWriter(fragmentAt: 0)
        writer.openInline("p")
        writer.attribute("a", "\u{1}x")
        writer.text("\u{0}a\u{B}b\u{FFFE}\u{FFFF}c\u{FFFD}")
        writer.close()
        let dropped = writer.droppedCharacters
        let xml = String(decoding: writer.finish(), as: UTF8.self)
        #expect(dropped == 5)
        #expect(xml == "<p a=\"x\">abc\u{FFFD}</p>\n")
    }

    @Test("A fragment keeps its place in the document it is put into")
    func fragment() {
        var inner = XMLWriter(fragmentAt: 1)
        inner.openBlock("b")
        inner.openBlock("c")
        inner.close()
        inner.close()
        var outer = XMLWriter()
        outer.openBlock("a")
        outer.insert(inner.finish())
        outer.close()
        let xml = String(decoding: outer.finish(), as: UTF8.self)
        #expect(
            xml == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b>
                    <c/>
                  </b>
                </a>

                """)
    }

    @Test("What is written can be read, however deep and long")
    func readable() throws {
        var writer = XMLWriter()
        for _ in 0..<200 { writer.openBlock("a") }
        writer.text(String(repeating: "x & y ", count: 100_000))
        for _ in 0..<200 { writer.close() }
        let bytes = writer.finish()
        let document = try XMLDocument(bytes)
        #expect(document.problems.isEmpty)
    }
}
