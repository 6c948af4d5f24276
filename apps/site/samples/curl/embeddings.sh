# Eight numbers instead of the full length, so that the answer can be read.
curl -sS "$OPENAI_BASE_URL/embeddings" \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "model": "'"$EMBEDDING_MODEL"'",
    "input": "How to get an invoice for an order",
    "dimensions": 8
  }'
