using Microsoft.AspNetCore.Authentication;

namespace JapanRussia.Api.Access;

/// <summary>Callers are known by keys. Below /v1 nobody may do anything that is not said to be open to them.</summary>
internal static class WhoMay
{
    internal static void AddWhoMay(this IServiceCollection services)
    {
        services.AddSingleton<KnownKeys>();
        services
            .AddAuthentication(KeyAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(
                KeyAuthentication.Name,
                null
            );
        services.AddAuthorization();
    }

    internal static void UseWhoMay(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(RefuseWrongKeys);
        app.UseAuthorization();
    }

    // whoever sends a key that does not stand is told so, also where none is needed
    private static Task RefuseWrongKeys(HttpContext http, RequestDelegate next) =>
        http.Request.Headers.Authorization.Count > 0 && Caller.Of(http) is null
            ? Bearer.Challenge(http)
            : next(http);
}
