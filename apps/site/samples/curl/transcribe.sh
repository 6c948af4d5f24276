curl -sS "$OPENAI_BASE_URL/audio/transcriptions" \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -F "model=$TRANSCRIPTION_MODEL" \
  -F "file=@speech.wav"
