/// An invented resolution that every layer accepts, and variants of it with one part changed.
enum Specimen {
    /// With each fragment in the place of the element of its name; one that the specimen has not stands before
    /// `</statement>`.
    static func document(with fragments: String = "") -> String {
        var document = text
        for fragment in elements(in: fragments) {
            let name = name(of: fragment)
            if let old = range(of: name, in: document) {
                document.replaceSubrange(old, with: fragment)
            } else if let end = document.range("</statement>") {
                document.replaceSubrange(end.lowerBound..<end.lowerBound, with: fragment + "\n")
            }
        }
        return document
    }

    /// The line and column, both 1-based, at which `part` first stands in `document`.
    static func position(of part: String, in document: String) -> (line: Int, column: Int)? {
        guard let range = document.range(part) else { return nil }
        let before = document[..<range.lowerBound]
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).count
        let column =
            (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0) + 1
        return (line, column)
    }

    private static func elements(in fragments: String) -> [String] {
        var elements: [String] = []
        var rest = fragments[...]
        while let start = rest.firstIndex(of: "<") {
            let tail = String(rest[start...])
            guard let range = range(of: name(of: tail), in: tail) else { break }
            elements.append(String(tail[range]))
            rest = tail[range.upperBound...]
        }
        return elements
    }

    private static func name(of fragment: String) -> String {
        String(fragment.dropFirst().prefix { $0.isLetter })
    }

    private static func range(of name: String, in text: String) -> Range<String.Index>? {
        guard let start = text.range("<\(name)>") ?? text.range("<\(name) "),
            let end = text.range("</\(name)>", from: start.upperBound)
        else { return nil }
        return start.lowerBound..<end.upperBound
    }

    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
          <statement name="resolution" contains="originalVersion">
            <meta>
              <identification source="#engross">
                <FRBRWork>
                  <FRBRthis value="/akn/un/statement/deliberation/unga/2025-12-18/80-501/!main"/>
                  <FRBRuri value="/akn/un/statement/deliberation/unga/2025-12-18/80-501"/>
                  <FRBRalias name="symbol" value="A/RES/80/501"/>
                  <FRBRdate date="2025-12-18" name="adoption"/>
                  <FRBRauthor href="#ga" as="#author"/>
                  <FRBRcountry value="un"/>
                  <FRBRsubtype value="deliberation"/>
                  <FRBRnumber value="80-501" showAs="80/501"/>
                </FRBRWork>
                <FRBRExpression>
                  <FRBRthis value="/akn/un/statement/deliberation/unga/2025-12-18/80-501/eng@/!main"/>
                  <FRBRuri value="/akn/un/statement/deliberation/unga/2025-12-18/80-501/eng@"/>
                  <FRBRdate date="2025-12-18" name="adoption"/>
                  <FRBRauthor href="#ga" as="#issuer"/>
                  <FRBRlanguage language="eng"/>
                </FRBRExpression>
                <FRBRManifestation>
                  <FRBRthis value="/akn/un/statement/deliberation/unga/2025-12-18/80-501/eng@/!main.xml"/>
                  <FRBRuri value="/akn/un/statement/deliberation/unga/2025-12-18/80-501/eng@.xml"/>
                  <FRBRdate date="2026-01-05" name="markup"/>
                  <FRBRauthor href="#engross" as="#editor"/>
                  <FRBRformat value="xml"/>
                </FRBRManifestation>
              </identification>
              <analysis source="#engross">
                <parliamentary>
                  <voting eId="voting_1" outcome="#adopted">
                    <count eId="voting_1__count_1" value="120" refersTo="#inFavour"/>
                    <count eId="voting_1__count_2" value="10" refersTo="#against"/>
                    <count eId="voting_1__count_3" value="40" refersTo="#abstaining"/>
                  </voting>
                </parliamentary>
              </analysis>
              <references source="#engross">
                <TLCOrganization eId="ga" href="/akn/ontology/organization/un/unga" showAs="General Assembly"/>
                <TLCOrganization eId="engross" href="/akn/ontology/organization/engross" showAs="engross"/>
                <TLCRole eId="author" href="/akn/ontology/role/un/author" showAs="Author"/>
                <TLCRole eId="issuer" href="/akn/ontology/role/un/issuer" showAs="Issuer"/>
                <TLCRole eId="editor" href="/akn/ontology/role/un/editor" showAs="Editor"/>
                <TLCEvent eId="meeting" href="/akn/ontology/event/un/unga/meeting/80/70" showAs="70th plenary meeting"/>
                <TLCConcept eId="adopted" href="/akn/ontology/concept/un/adopted" showAs="Adopted"/>
                <TLCConcept eId="inFavour" href="/akn/ontology/concept/un/voting/inFavour" showAs="In favour"/>
                <TLCConcept eId="against" href="/akn/ontology/concept/un/voting/against" showAs="Against"/>
                <TLCConcept eId="abstaining" href="/akn/ontology/concept/un/voting/abstaining" showAs="Abstaining"/>
              </references>
            </meta>
            <coverPage>
              <container name="masthead" eId="coverPage__container_1">
                <p><docAuthority refersTo="#ga">General Assembly</docAuthority></p>
              </container>
            </coverPage>
            <preface>
              <p><docNumber>80/501.</docNumber> <docTitle>Lighthouses of small islands</docTitle></p>
            </preface>
            <preamble>
              <formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>
              <container name="Recalling" eId="container_1"><p><i>Recalling</i> its <ref eId="ref_1" href="/akn/un/statement/deliberation/unga/2024-12-19/79-400">resolution 79/400 of <date date="2024-12-19">19 December 2024</date></ref>,<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>With its annex.</p></authorialNote></p></container>
            </preamble>
            <mainBody>
              <paragraph eId="para_1"><num>1.</num><content eId="para_1__content"><p><i>Invites</i> States to keep their lighthouses lit;</p></content></paragraph>
              <paragraph eId="para_2">
                <num>2.</num>
                <list eId="para_2__list_1">
                  <intro eId="para_2__list_1__intro"><p><i>Requests</i> the keepers:</p></intro>
                  <point eId="para_2__list_1__point_a"><num>(a)</num><content eId="para_2__list_1__point_a__content"><p>To trim the lamps;</p></content></point>
                  <point eId="para_2__list_1__point_b"><num>(b)</num><content eId="para_2__list_1__point_b__content"><p>To report.</p></content></point>
                </list>
              </paragraph>
            </mainBody>
            <conclusions>
              <container name="adoption" eId="conclusions__container_1"><p><event refersTo="#meeting" eId="event_1">70th plenary meeting</event><eol/><docDate date="2025-12-18">18 December 2025</docDate></p></container>
            </conclusions>
          </statement>
        </akomaNtoso>

        """
}

extension String {
    /// Where `part` first stands, at `start` or after it.
    func range(_ part: String, from start: String.Index? = nil) -> Range<String.Index>? {
        let wanted = Array(part.utf8)
        let all = utf8
        var index = start ?? all.startIndex
        while index != all.endIndex {
            if all[index] == wanted[0], all[index...].starts(with: wanted) {
                return index..<all.index(index, offsetBy: wanted.count)
            }
            index = all.index(after: index)
        }
        return nil
    }
}
