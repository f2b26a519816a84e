# Stands in for caddy: its configuration file, data folder and command.
FROM stand-in/debian:bookworm
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends caddy >/dev/null && rm -rf /var/lib/apt/lists/*
ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data
WORKDIR /srv
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
