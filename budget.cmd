@echo off
rem The budget command line. Builds itself, quietly, when it was never built.
rem After a change of sources run: mvnw.cmd -q -Dmaven.test.skip=true -pl samples/plain-java -am package
setlocal
set "HERE=%~dp0"
set "JAR="
for %%f in ("%HERE%samples\plain-java\target\budget-sample-plain-java-*.jar") do set "JAR=%%f"
if not defined JAR (
  echo Building the budget command ... 1>&2
  pushd "%HERE%"
  call mvnw.cmd -q -B -ntp -Dmaven.test.skip=true -pl samples/plain-java -am package 1>&2
  if errorlevel 1 exit /b 1
  popd
  for %%f in ("%HERE%samples\plain-java\target\budget-sample-plain-java-*.jar") do set "JAR=%%f"
)
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED %BUDGET_JAVA_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%
