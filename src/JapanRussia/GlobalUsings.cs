global using System.Globalization;
global using JapanRussia.Values.Rules;
