# 200: the key works. 401: wrong key. 403: your place is not served.
curl -sS "$OPENAI_BASE_URL/models" \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -w 'HTTP status %{http_code}\n'
