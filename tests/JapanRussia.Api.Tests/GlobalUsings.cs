global using static JapanRussia.Api.Tests.Answers;
global using Xunit;
