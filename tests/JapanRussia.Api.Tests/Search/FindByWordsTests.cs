using System.Net;
using JapanRussia.Actors;
using JapanRussia.Propositions;
using JapanRussia.Topics;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Search;

public sealed class FindByWordsTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("marlins ospreys", "both")]
    [InlineData("\"marlins chase\"", "both")]
    [InlineData("\"chase marlins\"", "")]
    [InlineData("marlin or osprey", "both,one,other")]
    [InlineData("marlin -osprey", "one")]
    [InlineData("marlin -\"chase ospreys\"", "one,both")]
    [InlineData("CHASING MARLIN", "both")]
    public async Task Words_phrases_or_and_minus_mean_what_they_do_in_a_web_search(
        string words,
        string found
    )
    {
        var story = await Story.In(api);
        var keys = new Dictionary<string, string>
        {
            [await story.Records(c => c with { Note = "Marlins chase tunas, ospreys do not." })] =
                "both",
            [await story.Records(c => c with { Note = "A marlin." })] = "one",
            [await story.Records(c => c with { Note = "An osprey." })] = "other",
        };

        var answered = await Found(words, story, "&sort=key");

        Assert.Equal(
            found.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(),
            answered.Select(k => keys[k]).Order()
        );
    }

    [Theory]
    [InlineData("Hokkaido", "Hokkaidō is cold.")]
    [InlineData("HOKKAIDŌ", "Hokkaido is cold.")]
    [InlineData("resume", "Two résumés.")]
    [InlineData("Russo-Japanese", "A Russo-Japanese matter.")]
    [InlineData("russo japanese", "A Russo-Japanese matter.")]
    [InlineData("Russo-Japanese", "A Russo Japanese matter.")]
    [InlineData("O'Neill", "As O’Neill says.")]
    [InlineData("neill", "As O’Neill says.")]
    [InlineData("abe", "It is Abe’s.")]
    [InlineData("平和条約", "日露平和条約交渉が続く。")]
    [InlineData("「平和条約」", "日露平和条約交渉が続く。")]
    [InlineData("交渉　平和", "日露平和条約交渉が続く。")]
    [InlineData("プーチン", "ウラジーミル・プーチン大統領")]
    [InlineData("переговорах", "Идут переговоры.")]
    [InlineData("ПЕРЕГОВОРЫ", "Шли переговоры.")]
    [InlineData("елка", "Зелёная ёлка.")]
    [InlineData("ＭＥＴＩ", "Of METI.")]
    [InlineData("negot*", "They negotiate.")]
    public async Task Accents_scripts_forms_and_compounds_are_no_obstacle(string words, string note)
    {
        var story = await Story.In(api);
        var key = await story.Records(c => c with { Note = note });
        await story.Records(c => c with { Note = "平約和条 something else" });

        Assert.Equal([key], await Found(words, story));
    }

    [Fact]
    public async Task Names_and_aliases_of_actors_topics_article_and_outlet_are_found()
    {
        var topic = await api.Given(
            Topic.Register(
                Some.Slug("topic"),
                new("Isles of contention", null) { Aliases = [new("Zwillingsinseln", "de")] },
                null
            )
        );
        var below = await api.Given(Some.Topic(topic));
        var proposition = await api.Given(Some.Proposition(topics: below));
        var claimant = await api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new()
                {
                    Name = "Ministry of Puddles",
                    Kind = ActorKind.GovernmentBody,
                    Aliases = [new("MOPUD", null)],
                }
            )
        );
        var story = await Story.In(api, proposition: proposition);
        var reported = await story.Records(c => story.By(claimant, c));
        var own = await story.Records();

        Assert.Equal([reported], await Found("mopud", story));
        Assert.Equal([reported], await Found("puddle", story));
        Assert.Equal([reported, own], await Found("zwillingsinseln", story, "&sort=key"));
    }

    [Fact]
    public async Task A_renamed_actor_is_found_by_the_new_name_at_once_and_no_more_by_the_old()
    {
        var story = await Story.In(api);
        var key = await story.Records();
        var old = await api.Given(
            Actor.Register(Some.Slug("actor"), new() { Name = "Quagga", Kind = ActorKind.Person })
        );
        var claim = await story.Records(c => story.By(old, c));
        Assert.Equal([claim], await Found("quagga", story));

        await using (var db = api.Database())
        {
            var actor = await db.Actors.AsTracking().SingleAsync(a => a.Id == old.Id);
            actor.Revise(new() { Name = "Thylacine", Kind = ActorKind.Person });
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }

        Assert.Equal([claim], await Found("thylacine", story));
        Assert.Empty(await Found("quagga", story));
        Assert.NotEqual(key, claim);
    }

    [Fact]
    public async Task A_claim_about_the_words_comes_before_one_that_only_notes_them()
    {
        var story = await Story.In(api);
        var noted = await story.Records(c => c with { Note = "An axolotl." });
        var proposition = await api.Given(
            Proposition.Word(
                Some.Slug("proposition"),
                new("The axolotl lives.", PropositionKind.Fact, true, [])
            )
        );
        var about = await story.Records(c => c with { PropositionId = proposition.Id });

        Assert.Equal([about, noted], await Found("axolotl", story));
        Assert.Equal([about, noted], await Found("axolotl", story, "&sort=relevance"));
        Assert.Equal([noted, about], await Found("axolotl", story, "&sort=key"));
    }

    [Fact]
    public async Task Pages_by_relevance_give_every_row_once()
    {
        var story = await Story.In(api);
        HashSet<string> recorded = [];
        for (var i = 1; i <= 12; i++)
            recorded.Add(
                await story.Records(c =>
                    c with
                    {
                        Note = string.Concat(Enumerable.Repeat("pangolin ", 1 + i % 3)),
                    }
                )
            );

        List<string> seen = [];
        for (var next = $"{story.Address}&q=pangolin&limit=5"; next is not null; )
        {
            var page = await api.Json(next);
            seen.AddRange(page["data"]!.AsArray().Select(r => r!["key"]!.GetValue<string>()));
            next = page["links"]!["next"]?.GetValue<string>();
        }

        Assert.Equal(recorded.Count, seen.Count);
        Assert.Equal(recorded, seen.ToHashSet());
    }

    [Fact]
    public async Task Highlights_mark_the_words_and_escape_all_else()
    {
        var story = await Story.In(api);
        await story.Records(c =>
            c with
            {
                Note = "The <script>alert(\"kiwi\")</script> & Kiwis' 日露平和条約、約束",
                Condition = "if nothing else",
            }
        );

        var rows = await api.Rows($"{story.Address}&q=kiwi+条約+script&highlight=true");

        var highlights = rows[0]!["highlights"]!;
        Assert.Equal(
            "The &lt;<mark>script</mark>&gt;alert(&quot;<mark>kiwi</mark>&quot;)&lt;/<mark>script</mark>&gt; &amp; <mark>Kiwis</mark>&#39; 日露平和<mark>条約</mark>、約束",
            highlights["note"]!.GetValue<string>()
        );
        Assert.Null(highlights["condition"]);
        Assert.Null((await api.Rows($"{story.Address}&q=kiwi"))[0]!["highlights"]);
    }

    [Fact]
    public async Task A_misspelt_name_is_corrected_and_the_answer_says_so()
    {
        var actor = await api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new() { Name = "Vsevolod Brzezicki", Kind = ActorKind.Person }
            )
        );
        var story = await Story.In(api);
        var key = await story.Records(c => story.By(actor, c));

        var page = await api.Json($"{story.Address}&q=Brzezitski&highlight=true");

        Assert.Equal(
            """{"query":"Brzezitski","did_you_mean":"brzezicki","corrected":true,"ignored":[],"cut":false}""",
            page["search"]!.ToJsonString()
        );
        Assert.Equal(key, page["data"]![0]!["key"]!.GetValue<string>());
        Assert.Equal(
            "Vsevolod <mark>Brzezicki</mark>",
            page["data"]![0]!["highlights"]!["claimant"]!.GetValue<string>()
        );
        var table = await api.Http.GetStringAsync(
            page["links"]!["csv"]!.GetValue<string>(),
            Cancellation
        );
        Assert.Contains(key, table);
    }

    [Theory]
    [InlineData("/v1/claims.csv?q=Kwietnikovsky")]
    [InlineData("/v1/stance-matrix?rows=actor&columns=article&q=Kwietnikovsky")]
    public async Task Where_nothing_can_say_so_a_misspelt_name_is_a_fault(string address)
    {
        await GivenKwietnikowski();

        var problem = await api.Problem(address, HttpStatusCode.BadRequest, "unknown_value");

        Assert.Contains("'kwietnikowski'", problem["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"not":{"q":"Kwietnikovsky"}}""", "/where/not/q")]
    [InlineData("""{"any":[{"q":"Kwietnikovsky"},{"stance":"denies"}]}""", "/where/any/0/q")]
    public async Task Among_conditions_a_misspelt_name_is_a_fault(string where, string pointer)
    {
        await GivenKwietnikowski();

        var problem = await api.Post(
            "/v1/claims/search",
            $"{{\"where\":{where}}}",
            HttpStatusCode.BadRequest
        );

        Assert.Equal(pointer, problem["errors"]![0]!["pointer"]!.GetValue<string>());
    }

    private Task GivenKwietnikowski() =>
        api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new() { Name = "Kwietnikowski", Kind = ActorKind.Person }
            )
        );

    [Fact]
    public async Task A_word_that_stands_somewhere_is_not_corrected()
    {
        var story = await Story.In(api);
        await story.Records(c => c with { Note = "wolverines" });
        var other = await Story.In(api);
        await api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new() { Name = "Wolverina", Kind = ActorKind.Person }
            )
        );

        var page = await api.Json($"{other.Address}&q=wolverine");

        Assert.Empty(page["data"]!.AsArray());
        Assert.Equal(
            """{"query":"wolverine","did_you_mean":null,"corrected":false,"ignored":[],"cut":false}""",
            page["search"]!.ToJsonString()
        );
    }

    [Theory]
    [InlineData("-treaty")]
    [InlineData("!?&")]
    [InlineData("\"\"")]
    [InlineData("*")]
    public async Task Without_a_word_to_search_for_it_is_an_error(string words)
    {
        var problem = await api.Problem(
            $"/v1/claims?q={Uri.EscapeDataString(words)}",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );

        Assert.Equal("q", problem["errors"]![0]!["parameter"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/v1/claims?sort=relevance", "sort")]
    [InlineData("/v1/claims?q=x&sort=-relevance", "sort")]
    [InlineData("/v1/claims?highlight=true", "highlight")]
    [InlineData("/v1/claims?q=x&highlight=yes", "highlight")]
    [InlineData("/v1/claims.csv?q=x&highlight=true", "highlight")]
    [InlineData("/v1/claims.csv?q=x&sort=relevance", "sort")]
    [InlineData("/v1/actors?q=x&sort=relevance", "sort")]
    [InlineData("/v1/claims?q=", "q")]
    public async Task What_goes_only_with_words_or_only_with_JSON_is_refused_elsewhere(
        string address,
        string parameter
    )
    {
        var problem = await api.Problem(address, HttpStatusCode.BadRequest, "invalid_parameter");

        Assert.Equal(parameter, problem["errors"]![0]!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Words_are_at_most_200_characters_and_cannot_be_turned_round()
    {
        await api.Problem(
            $"/v1/claims?q={new string('x', 201)}",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        await api.Problem("/v1/claims?not_q=x", HttpStatusCode.BadRequest, "unknown_parameter");
    }

    [Theory]
    [InlineData("'; drop table claims; --")]
    [InlineData("x' or '1'='1")]
    [InlineData("a & | ! <-> :* ( ) b")]
    [InlineData("foo:*A & 'bar''")]
    [InlineData("\\' \\\\ x")]
    [InlineData("\"unbalanced")]
    [InlineData("<b>x</b> &amp;")]
    [InlineData("http://a.b/c?d=e a@b.cd 1.5e10 -12")]
    [InlineData("x\u202e\ufeff\ue000y")]
    [InlineData("or or or x or")]
    [InlineData("x* *y z*")]
    [InlineData("{0} %s ${x}")]
    public async Task Whatever_is_asked_is_answered(string words)
    {
        foreach (var path in new[] { "claims", "actors", "topics", "articles", "propositions" })
        {
            var asked = Uri.EscapeDataString(words);
            var page = await api.Json($"/v1/{path}?q={asked}");
            Assert.NotNull(page["data"]);
        }
        await api.Json($"/v1/claims?q={Uri.EscapeDataString(words)}&highlight=true&count=exact");
    }

    [Fact]
    public async Task A_table_of_what_is_found_holds_every_row_in_the_list_s_own_order()
    {
        var story = await Story.In(api);
        var one = await story.Records(c => c with { Note = "narwhal" });
        var two = await story.Records(c => c with { Note = "narwhal narwhal" });
        await story.Records();

        var table = await api.Http.GetStringAsync(
            $"{story.Address.Replace("claims?", "claims.csv?")}&q=narwhal&fields=key",
            Cancellation
        );

        Assert.Equal($"key\r\n{one}\r\n{two}\r\n", table);
    }

    [Theory]
    [InlineData("/v1/actors?q=capy*")]
    [InlineData("/v1/actors?q=capybara")]
    [InlineData("/v1/actors?q=水豚")]
    public async Task Actors_are_found_by_name_and_alias_and_by_how_a_word_begins(string address)
    {
        var actor = await api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new()
                {
                    Name = "Capybara",
                    Kind = ActorKind.Group,
                    Aliases = [new("大水豚", "zh")],
                }
            )
        );

        Assert.Contains(actor.Slug, await api.Keys(address, "slug"));
    }

    [Fact]
    public async Task Every_collection_of_names_takes_words()
    {
        var topic = await api.Given(
            Topic.Register(Some.Slug("topic"), new("Echidnas at large", null), null)
        );
        var proposition = await api.Given(
            Proposition.Word(
                Some.Slug("proposition"),
                new("An echidna digs.", PropositionKind.Fact, true, [])
            )
        );

        Assert.Equal([topic.Slug], await api.Keys("/v1/topics?q=echidna", "slug"));
        Assert.Equal([proposition.Slug], await api.Keys("/v1/propositions?q=echidna", "slug"));
        Assert.Empty(await api.Keys("/v1/articles?q=echidna", "slug"));
        Assert.Empty(await api.Keys("/v1/outlets?q=echidna", "slug"));
    }

    [Theory]
    [InlineData("WHO", "WHO")]
    [InlineData("WHO", "who")]
    [InlineData("The Who", "The Who")]
    [InlineData("The Who", "who the")]
    [InlineData("IT", "IT")]
    [InlineData("Will", "Will")]
    [InlineData("AT&T", "at&t")]
    [InlineData("Who’s Who", "who's who")]
    [InlineData("A", "a")]
    [InlineData("S.T.", "S.T.")]
    [InlineData("Он", "он")]
    [InlineData("WHO Europe", "who")]
    [InlineData("Not Now", "\"not now\"")]
    public async Task Who_is_called_by_small_words_is_found_by_them(string name, string words)
    {
        var (actor, story) = (await Called(name), await Story.In(api));
        await story.Records(c =>
            c with
            {
                Note = "It is he who, at the time, will not say a word of it.",
            }
        );
        var key = await story.Records(c => story.By(actor, c));

        Assert.Equal([key], await Found(words, story));
        Assert.Contains(
            actor.Slug,
            await api.Keys($"/v1/actors?q={Uri.EscapeDataString(words)}", "slug")
        );
    }

    [Theory]
    [InlineData("WHO pelican", "by", "")]
    [InlineData("pelican WHO", "by", "")]
    [InlineData("pelican -WHO", "other", "")]
    [InlineData("who pelican", "by,other", "who")]
    [InlineData("the pelican of Who", "by,other", "the,of,Who")]
    [InlineData("\"the pelican\"", "other", "")]
    [InlineData("WHO or heron", "by", "")]
    [InlineData("the -WHO pelican", "other", "the")]
    public async Task A_small_word_counts_where_it_names_somebody_and_is_told_where_it_does_not(
        string words,
        string found,
        string ignored
    )
    {
        var (actor, story) = (await Called("WHO"), await Story.In(api));
        var keys = new Dictionary<string, string>
        {
            [await story.Records(c => story.By(actor, c) with { Note = "A pelican." })] = "by",
            [await story.Records(c => c with { Note = "The pelican, who is it?" })] = "other",
        };

        var page = await api.Json($"{story.Address}&q={Uri.EscapeDataString(words)}&sort=key");

        Assert.Equal(
            found,
            string.Join(
                ',',
                page["data"]!.AsArray().Select(r => keys[r!["key"]!.GetValue<string>()])
            )
        );
        Assert.Equal(ignored, string.Join(',', page["search"]!["ignored"]!.AsArray()));
    }

    [Fact]
    public async Task Every_list_that_takes_words_tells_which_it_ignored()
    {
        foreach (var list in new[] { "actors", "articles", "outlets", "propositions", "topics" })
        {
            var page = await api.Json($"/v1/{list}?q=the+xyzzyx");

            Assert.Equal(
                """{"query":"the xyzzyx","did_you_mean":null,"corrected":false,"ignored":["the"],"cut":false}""",
                page["search"]!.ToJsonString()
            );
        }
    }

    [Theory]
    [InlineData("\"does not say\"", "He does not say so.", true)]
    [InlineData("\"does not say\"", "HE DOES, NOT; SAY!", true)]
    [InlineData("\"does not say\"", "He does say so.", false)]
    [InlineData("\"does not say\"", "He does say so, not they.", false)]
    [InlineData("\"does not say\"", "He does not now say.", false)]
    [InlineData("\"does not say\"", "Not say he does.", false)]
    [InlineData("\"to be, or not to be\"", "It is to be or not to be.", true)]
    [InlineData("\"to be or not to be\"", "Is it not to be or to be?", false)]
    [InlineData("\"not\"", "It is not so.", true)]
    [InlineData("\"not\"", "It is so.", false)]
    [InlineData("\"O'Neill's war\"", "O’Neill’s war ended.", true)]
    [InlineData("\"O'Neill war\"", "O’Neill’s war ended.", false)]
    [InlineData("\"Russo-Japanese war\"", "A Russo–Japanese war.", true)]
    [InlineData("\"Café de la Paix\"", "At the cafe de la paix.", true)]
    [InlineData("“the treaty says”", "The treaties say nothing.", true)]
    [InlineData("\"не будет договора\"", "Он не будет договором.", true)]
    [InlineData("\"не будет договора\"", "Он будет договором.", false)]
    [InlineData("\"日露平和\"", "日露平和条約", true)]
    [InlineData("\"露平 日\"", "日露平和条約", false)]
    [InlineData("-\"does not say\" pelican", "A pelican does not say.", false)]
    [InlineData("-\"does not say\" pelican", "A pelican does say.", true)]
    [InlineData("\"does not say\" or heron", "A heron does say.", true)]
    [InlineData("\"is not\" \"not so\"", "It is not so.", true)]
    public async Task A_phrase_is_found_as_it_is_written(string words, string note, bool found)
    {
        var story = await Story.In(api);
        var key = await story.Records(c => c with { Note = note });

        Assert.Equal(found ? [key] : [], await Found(words, story));
    }

    [Fact]
    public async Task A_phrase_does_not_begin_in_one_text_and_end_in_another()
    {
        var story = await Story.In(api);
        await story.Records(c =>
            c with
            {
                Quote = "a grey heron",
                Condition = "if white pelicans come",
                Note = "Storks left.",
            }
        );

        Assert.Single(await Found("\"grey heron\" \"white pelican\" stork", story));
        Assert.Empty(await Found("\"heron if\"", story));
        Assert.Empty(await Found("\"come storks\"", story));
    }

    [Fact]
    public async Task Small_words_are_marked_with_the_phrase_that_they_belong_to()
    {
        var (actor, story) = (await Called("WHO"), await Story.In(api));
        await story.Records(c =>
            story.By(actor, c) with
            {
                Note = "It does not say. It is not who it does.",
            }
        );

        var phrase = await api.Rows($"{story.Address}&q=\"does+not+say\"&highlight=true");
        var name = await api.Rows($"{story.Address}&q=WHO&highlight=true");

        Assert.Equal(
            "It <mark>does</mark> <mark>not</mark> <mark>say</mark>. It is not who it does.",
            TextOf(phrase[0]!["highlights"]!, "note")
        );
        Assert.Equal("<mark>WHO</mark>", TextOf(name[0]!["highlights"]!, "claimant"));
        Assert.Null(name[0]!["highlights"]!["note"]);
    }

    [Fact]
    public async Task A_name_of_small_words_is_found_as_of_when_it_stood()
    {
        var (actor, story) = (await Called("Here"), await Story.In(api));
        var key = await story.Records(c => story.By(actor, c));
        var before = (await api.Json("/v1/claims?limit=1"))["meta"]!["dataset_version"];
        await using (var db = api.Database())
        {
            var named = await db.Actors.AsTracking().SingleAsync(a => a.Id == actor.Id);
            named.Revise(new() { Name = "There", Kind = ActorKind.Person });
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }

        Assert.Equal([key], await Found("There", story));
        Assert.Empty(await Found("Here", story));
        Assert.Equal([key], await Found("Here", story, $"&as_of=v{before}"));
        Assert.Empty(await Found("There", story, $"&as_of=v{before}"));
    }

    private Task<Actor> Called(string name) =>
        api.Given(
            Actor.Register(Some.Slug("actor"), new() { Name = name, Kind = ActorKind.Organisation })
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<List<string>> Found(string words, Story story, string more = "") =>
        await api.Keys($"{story.Address}&q={Uri.EscapeDataString(words)}{more}");
}
