# The service as an image: docker build -t dateline . Without arguments it serves; any other command of the jar can follow the name.
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
# in a layer of its own, so that a change of the code does not fetch everything again
RUN mvn -B -q -DskipTests dependency:go-offline
COPY src/main src/main
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:25.0.1_8-jre-noble
LABEL org.opencontainers.image.title="Dateline" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin dateline
WORKDIR /opt/dateline
COPY --from=build /build/target/dateline.jar dateline.jar
COPY seeds seeds
USER 10001
EXPOSE 8080
# three quarters of the container's memory for the heap; the rest is for threads, code and buffers
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
# bash, because the image has no curl; liveness, because a restart does not mend an Elasticsearch that is away
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "dateline.jar"]
CMD ["serve"]
