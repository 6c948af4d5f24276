# Time to the first byte of 20 requests, in seconds: half of them were faster than p50, 95 % faster than p95.
for _ in $(seq 20); do
  curl -sS -o /dev/null "$OPENAI_BASE_URL/chat/completions" \
    -H "Authorization: Bearer $OPENAI_API_KEY" \
    -H "Content-Type: application/json" \
    -d '{"model": "'"$MODEL"'", "messages": [{"role": "user", "content": "Hello!"}]}' \
    -w '%{time_starttransfer}\n'
done | sort -n | awk '{ t[NR] = $1 } END { print "p50", t[10]; print "p95", t[19] }'
