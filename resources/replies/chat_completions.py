#!/usr/bin/env python3
"""A reply command for Podium: asks a server with an OpenAI-compatible /chat/completions (vLLM, llama.cpp, Ollama, ...).

    python3 chat_completions.py --url http://localhost:8000/v1 --model NAME [--model OTHER]

Reads {"messages": [...], "n": K, "seed": S} from standard input and writes a JSON array of
{"content": ..., "source": MODEL}. The replies are dealt to the models in turn. A key for the server is taken from the
environment variable PODIUM_REPLY_KEY. Only Python's standard library is used.
"""
import argparse
import json
import os
import sys
import urllib.error
import urllib.request


def ask(url, key, body, timeout):
    request = urllib.request.Request(
        url.rstrip("/") + "/chat/completions",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})},
    )
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        return json.load(answer)["choices"][0]["message"]["content"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--url", required=True, help="up to and with /v1")
    options.add_argument("--model", action="append", required=True, help="may be given several times")
    options.add_argument("--system", default="", help="a system message before the conversation")
    options.add_argument("--temperature", type=float, default=1.0)
    options.add_argument("--max-tokens", type=int, default=1024)
    options.add_argument("--timeout", type=float, default=150.0, help="seconds for one reply")
    given = options.parse_args()

    asked = json.load(sys.stdin)
    messages = ([{"role": "system", "content": given.system}] if given.system else []) + asked["messages"]
    replies = []
    for index in range(asked["n"]):
        model = given.model[index % len(given.model)]
        body = {
            "model": model,
            "messages": messages,
            "temperature": given.temperature,
            "max_tokens": given.max_tokens,
            "seed": asked["seed"] * 1000 + index,
        }
        try:
            replies.append({"content": ask(given.url, os.environ.get("PODIUM_REPLY_KEY"), body, given.timeout),
                            "source": model})
        except urllib.error.HTTPError as fault:
            sys.exit(f"{given.url} refused {model}: {fault.code} {fault.read(300).decode(errors='replace')}")
        except (OSError, KeyError, ValueError) as fault:
            sys.exit(f"{given.url} gave no reply of {model}: {fault}")
    json.dump(replies, sys.stdout)


if __name__ == "__main__":
    main()
