package io.github.consentgate.sample.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textIsEscapedInContentAndInQuotes() {
        var html = Html.of("<p title=\"{}\">{}</p>", "\"><script>", "<b>'Tom' & Jerry</b>");

        assertThat(html.markup())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&#39;Tom&#39; &amp; Jerry&lt;/b&gt;</p>");
    }

    @Test
    void markupIsNotEscapedTwice() {
        var inner = Html.of("<b>{}</b>", "a & b");

        assertThat(Html.of("<p>{}</p>", inner).markup()).isEqualTo("<p><b>a &amp; b</b></p>");
    }

    @Test
    void aValueIsNeverReadAsATemplate() {
        assertThat(Html.of("{}|{}", "{}", "x").markup()).isEqualTo("{}|x");
    }

    @Test
    void gapsAndValuesMustMatch() {
        assertThatThrownBy(() -> Html.of("{} {}", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("{}", "one", "two")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsAreJoinedInOrder() {
        assertThat(Html.join(List.of(Html.of("<i>{}</i>", 1), Html.of("<i>{}</i>", 2)))
                        .markup())
                .isEqualTo("<i>1</i><i>2</i>");
    }
}
