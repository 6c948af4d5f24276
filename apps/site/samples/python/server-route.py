import json
import os
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from openai import APIError, OpenAI

client = OpenAI()  # the key is on the server and stays there
model = os.environ["MODEL"]
MOST_CHARACTERS = 500


def answer(body: object) -> tuple[int, dict]:
    """Takes a question, never a model, a prompt of the caller's own or parameters. Put your sign-in and a rate limit before it."""
    question = body.get("question") if isinstance(body, dict) else None
    if not isinstance(question, str) or len(question) > MOST_CHARACTERS:
        return 400, {"error": "bad question"}
    try:
        response = client.responses.create(model=model, input=question, max_output_tokens=400, store=False)
        return 200, {"answer": response.output_text}
    except APIError:
        return 502, {"error": "no answer"}  # the provider's error is for your log, not for the browser


class Route(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        try:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        except ValueError:
            body = None
        status, reply = answer(body)
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(reply, separators=(",", ":")).encode())

    def log_message(self, *_: object) -> None:
        """Your own log goes here."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Route)
threading.Thread(target=server.serve_forever, daemon=True).start()

# What the page in the browser does: it knows your address, and no key.
for question in ["What is the capital of France?", "x" * 501]:
    data = json.dumps({"question": question}).encode()
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}", data) as response:
            print(response.status, response.read().decode())
    except urllib.error.HTTPError as error:
        print(error.code, error.read().decode())
server.shutdown()
