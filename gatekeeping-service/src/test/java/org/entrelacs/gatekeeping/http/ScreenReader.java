package org.entrelacs.gatekeeping.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A page as a browser or a screen reader takes it; well-formed, or it is none.
final class ScreenReader {
    private final Document page;

    private ScreenReader(Document page) {
        this.page = page;
    }

    static ScreenReader page(String html) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new ScreenReader(builder.parse(new InputSource(new StringReader(html))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no well-formed page: " + html, e);
        }
    }

    /// A language, one main part with one title, named sections, tables with captions and heading cells,
    /// and nothing that has to be loaded.
    ScreenReader isAccessible(String language) {
        assertEquals(language, page.getDocumentElement().getAttribute("lang"));
        assertEquals(1, all("main").size());
        assertEquals(texts("title"), texts("h1"));
        for (var section : all("section")) {
            assertEquals(
                    section.getAttribute("aria-labelledby"),
                    first(section, "h2").getAttribute("id"));
        }
        for (var table : all("table")) {
            assertTrue(!first(table, "caption").getTextContent().isBlank());
            assertTrue(first(table, "th").hasAttribute("scope"));
        }
        for (var element : all("*")) {
            assertTrue(!element.hasAttribute("src")
                    && !element.getAttribute("href").startsWith("http"));
            assertTrue(!List.of("script", "link", "iframe", "object").contains(element.getTagName()));
        }
        return this;
    }

    List<String> texts(String element) {
        return all(element).stream().map(each -> each.getTextContent().strip()).toList();
    }

    private List<Element> all(String name) {
        var found = page.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element first(Element within, String name) {
        return (Element) within.getElementsByTagName(name).item(0);
    }
}
