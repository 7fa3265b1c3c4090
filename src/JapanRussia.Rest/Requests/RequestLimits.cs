namespace JapanRussia.Rest.Requests;

/// <summary>How large the parts of a request may be, in bytes.</summary>
public static class RequestLimits
{
    public const int MaxAddress = 8 * 1024;
    public const int MaxHeaders = 32 * 1024;
    public const int MaxBody = 1024 * 1024;
}
