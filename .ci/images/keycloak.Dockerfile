# Stands in for quay.io/keycloak/keycloak: its paths, user and entrypoint.
FROM stand-in/debian:bookworm AS distribution
ARG VERSION
ADD keycloak-quarkus-dist.tar.gz /tmp
RUN mv /tmp/keycloak-$VERSION /tmp/keycloak && mkdir /tmp/keycloak/data && chmod -R g+rwX /tmp/keycloak

FROM stand-in/debian:bookworm
ENV KC_RUN_IN_CONTAINER=true
COPY --from=distribution --chown=1000:0 /tmp/keycloak /opt/keycloak
RUN echo keycloak:x:1000:0:Keycloak:/opt/keycloak:/sbin/nologin >>/etc/passwd
USER 1000
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
