using JapanRussia.History;
using JapanRussia.Mapping;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Webhooks;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable(
            "webhooks",
            t =>
            {
                t.HasCheckConstraint("ck_webhooks_kinds", Within<EntityKind>("kinds"));
                t.HasCheckConstraint("ck_webhooks_actions", Within<ChangeAction>("actions"));
                t.HasCheckConstraint(
                    "ck_webhooks_disabled_why",
                    $"(disabled_why is not null) = (state = '{Words.Of(WebhookState.Disabled)}')"
                );
            }
        );
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Property(w => w.Url).HasMaxLength(WebAddress.MaxLength);
        builder.HasWebAddress();
        builder.Property(w => w.Description).HasMaxLength(Webhook.MaxDescriptionLength);
        builder.Property(w => w.DisabledWhy).HasMaxLength(WebhookDelivery.MaxErrorLength);
        builder.Property(w => w.CreatedBy).HasMaxLength(Editor.MaxLength);
    }

    private static string Within<TTerm>(string column)
        where TTerm : struct, Enum =>
        $"{column} <@ array[{string.Join(", ", Words<TTerm>.All.Select(w => $"'{w}'"))}]";
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        var pending = $"state = '{Words.Of(DeliveryState.Pending)}'";
        builder.ToTable(
            "webhook_deliveries",
            t =>
                t.HasCheckConstraint(
                    "ck_webhook_deliveries_delivered_at",
                    $"(delivered_at is not null) = (state = '{Words.Of(DeliveryState.Delivered)}')"
                )
        );
        builder.Property(d => d.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(d => d.Number).UseIdentityAlwaysColumn();
        builder.Property(d => d.Error).HasMaxLength(WebhookDelivery.MaxErrorLength);
        builder
            .HasOne<Webhook>()
            .WithMany()
            .HasForeignKey(d => d.WebhookId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Change>().WithMany().HasForeignKey(d => new { d.Version, d.Position });
        // a change makes one message for each webhook, whoever reads the feed
        builder
            .HasIndex(d => new
            {
                d.WebhookId,
                d.Version,
                d.Position,
            })
            .IsUnique();
        builder.HasIndex(d => new { d.WebhookId, d.Number });
        builder
            .HasIndex(d => new
            {
                d.WebhookId,
                d.EntityId,
                d.Number,
            })
            .HasFilter(pending);
        builder.HasIndex(d => d.CreatedAt);
    }
}
