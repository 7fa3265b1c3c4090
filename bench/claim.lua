-- requests random claims; BENCH_IDS names a file of ids
local ids = {}
for id in io.lines(os.getenv("BENCH_IDS")) do ids[#ids + 1] = id end
request = function() return wrk.format("GET", "/v1/claims/" .. ids[math.random(#ids)]) end
