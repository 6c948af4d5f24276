# Writes two requests, one a line, uploads them and starts the batch.
for country in France Japan; do
  echo '{"custom_id": "'$country'", "method": "POST", "url": "/v1/responses",' \
    '"body": {"model": "'"$MODEL"'", "input": "What is the capital of '$country'?"}}'
done > batch.jsonl

file_id=$(curl -sS "$OPENAI_BASE_URL/files" -H "Authorization: Bearer $OPENAI_API_KEY" \
  -F purpose=batch -F file=@batch.jsonl | sed -n 's/.*"id": *"\(file[^"]*\)".*/\1/p')

curl -sS "$OPENAI_BASE_URL/batches" \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{"input_file_id": "'"$file_id"'", "endpoint": "/v1/responses", "completion_window": "24h"}' \
  | grep -E '"(object|status|endpoint|total)"'
