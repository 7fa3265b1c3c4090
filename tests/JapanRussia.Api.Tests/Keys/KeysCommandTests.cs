using System.Net;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Commands;

namespace JapanRussia.Api.Tests.Keys;

/// <summary>The command on the database of an API that serves meanwhile.</summary>
public sealed class KeysCommandTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Makes_a_key_that_works_lists_it_without_its_text_and_revokes_it()
    {
        var (code, key, notes) = await Run(
            "create",
            "Ann",
            "--scopes",
            "write,read_drafts",
            "--expires",
            "2999-01-01"
        );
        Assert.Equal(0, code);
        Assert.NotNull(ApiKey.PrefixOf(key.Trim()));
        Assert.Contains($"curl -H \"Authorization: Bearer {key.Trim()}\"", notes);

        using var ann = api.With(key.Trim());
        using var answer = await ann.PostAsync("/v1/claims", null);
        Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);

        var prefix = ApiKey.PrefixOf(key.Trim())!;
        var (_, list, _) = await Run("list");
        Assert.Contains($"{prefix}  until 2999-01-01", list);
        Assert.Contains("read_drafts,write", list);
        Assert.DoesNotContain(key.Trim()[12..], list);

        Assert.Contains("is revoked", (await Run("revoke", prefix)).Output);
        Assert.Contains($"{prefix}  revoked ", (await Run("list")).Output);
    }

    [Theory]
    [InlineData(2, "did you mean 'write'?", "create", "x", "--scopes", "wirte")]
    [InlineData(2, "is past", "create", "x", "--expires", "2001-01-01")]
    [InlineData(2, "is no day", "create", "x", "--expires", "soon")]
    [InlineData(2, "1 to 100 characters", "create", " ")]
    [InlineData(1, "There is no key", "revoke", "nobody00")]
    public async Task Says_what_is_wrong(int code, string message, params string[] arguments)
    {
        var (exit, _, errors) = await Run(arguments);

        Assert.Contains(message, errors);
        Assert.Equal(code, exit);
    }

    private Task<(int Code, string Output, string Errors)> Run(params string[] arguments) =>
        Processes.Run(["keys", .. arguments, "--connection", api.ConnectionString]);
}
