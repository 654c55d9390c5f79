package org.bsdsocket.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void escapesTextsAndAttributes() {
        String html = new Markup().element("p", "<b> & 'c'", "title", "\"><i>").toString();

        assertThat(html)
                .isEqualTo("<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;i&gt;\">&lt;b&gt; &amp; &#39;c&#39;</p>\n");
    }

    @Test
    void refusesToCloseWhatIsNotInnermost() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().open("div").open("p").close("div"));
    }

    @Test
    void refusesToEndWithSomethingOpen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().open("div").toString());
    }
}
