import json
import subprocess

# npm install -g @org/model-pricing
done = subprocess.run(["model-pricing", "check-models", "old-app.py", "--json"], capture_output=True, text=True, check=True)

for found in json.loads(done.stdout)["files"][0]["models"]:
    end = ""
    if "shutdown_on" in found:
        end = f", ends {found['shutdown_on']}, then {found.get('replacement', 'nothing is named')}"
    print(f"line {found['line']}: {found['id']} ({found['stability']}) is {found['state']}{end}")
