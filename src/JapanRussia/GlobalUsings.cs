global using System.Globalization;
global using JapanRussia.Rules;
