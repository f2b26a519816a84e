# Stands in for postgres: its variables, port, data folder and log lines.
FROM stand-in/debian:bookworm
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends postgresql-15 >/dev/null && rm -rf /var/lib/apt/lists/*
ENV PATH=/usr/lib/postgresql/15/bin:$PATH PGDATA=/var/lib/postgresql/data
RUN mkdir -p "$PGDATA" && chown postgres:postgres "$PGDATA"
VOLUME /var/lib/postgresql/data
COPY postgres-entrypoint /usr/local/bin/
USER postgres
EXPOSE 5432
ENTRYPOINT ["postgres-entrypoint"]
