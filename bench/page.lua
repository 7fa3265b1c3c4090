-- requests pages of one filter from random places
local cursors = {}
for cursor in io.lines(os.getenv("BENCH_CURSORS")) do cursors[#cursors + 1] = cursor end
request = function() return wrk.format("GET", "/v1/claims?stance=denies&cursor=" .. cursors[math.random(#cursors)]) end
