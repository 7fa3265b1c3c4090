using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Storage;

internal static class OldDatabases
{
    /// <summary>Makes an empty database say that version 0.3.0 made it.</summary>
    internal static async Task GivenMigrationsOf03(this ClaimsDb db) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            create table "__EFMigrationsHistory" ("MigrationId" varchar(150) primary key, "ProductVersion" varchar(32) not null);
            insert into "__EFMigrationsHistory" values
                ('20261121235638_ClaimsAndTheirSources', '10.0.14'),
                ('20261121235644_ChainsOrdersAndTheDataset', '10.0.14'),
                ('20261122012358_TopicAliasesAndSearch', '10.0.14'),
                ('20261122012404_WordsToSearchBy', '10.0.14'),
                ('20261126131050_ChangeSets', '10.0.14'),
                ('20261126131105_KeptHistory', '10.0.14'),
                ('20261126133730_ApiKeys', '10.0.14'),
                ('20261126134720_Webhooks', '10.0.14'),
                ('20261126134935_ReanchoringProposals', '10.0.14'),
                ('20261126135132_ChangesAsOf', '10.0.14'),
                ('20261126135227_KeptReanchorings', '10.0.14'),
                ('20261126135521_Reviews', '10.0.14'),
                ('20261126135538_KeptReviews', '10.0.14'),
                ('20261126135952_MergedThings', '10.0.14'),
                ('20261126143136_Imports', '10.0.14');
            """
        );
}
