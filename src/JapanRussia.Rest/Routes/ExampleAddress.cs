namespace JapanRussia.Rest.Routes;

/// <summary>For the document: a thing that an operation on several sorts of things can be tried with.</summary>
/// <param name="Part">The part of the address that it stands for.</param>
/// <param name="About">What that part is.</param>
/// <param name="Value">What it is called.</param>
public sealed record ExampleAddress(string Part, string About, string Value);
