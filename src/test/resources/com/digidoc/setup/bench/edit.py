# What people who edit a YAML file by program take: ruamel.yaml, which keeps comments and quotes.
import sys

from ruamel.yaml import YAML

yaml = YAML()
yaml.preserve_quotes = True
with open(sys.argv[1]) as file:
    config = yaml.load(file)
config["queue"]["redis_url"] = sys.argv[2]
with open(sys.argv[1], "w") as file:
    yaml.dump(config, file)
