-- asks for claims at random; CLAIMS ids stand in the file that BENCH_IDS names
local ids = {}
for id in io.lines(os.getenv("BENCH_IDS")) do ids[#ids + 1] = id end
request = function() return wrk.format("GET", "/v1/claims/" .. ids[math.random(#ids)]) end
