using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace JapanRussia.Migrations;

/// <summary>What `dotnet ef` works with: the model, and no server.</summary>
internal sealed class DesignTimeClaimsDb : IDesignTimeDbContextFactory<ClaimsDb>
{
    public ClaimsDb CreateDbContext(string[] args) => new(StorageSetup.OptionsFor("Host=none"));
}
