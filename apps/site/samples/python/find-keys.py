import os
import re

# OpenAI's keys hold this marker, whatever their prefix and length. Other providers' have none: add their prefixes.
LOOKS_LIKE_KEY = re.compile(r"\bsk-[\w-]*T3BlbkFJ[\w-]+")

found = 0
for folder, folders, files in os.walk("."):
    folders[:] = [name for name in folders if name not in {".git", "node_modules"}]
    for name in files:
        if name == ".env":  # where keys belong; it must be in .gitignore
            continue
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, 1):
                for key in LOOKS_LIKE_KEY.findall(line):
                    print(f"{path}:{number}: {key[:8]}…")
                    found += 1
print("No key found." if found == 0 else f"{found} found: revoke it before you tidy up.")
