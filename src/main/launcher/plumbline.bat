@echo off
rem Starts Plumbline with the Java of JAVA_HOME or PATH. PLUMBLINE_OPTS holds further options for Java.
setlocal DisableDelayedExpansion
set "home=%~dp0.."
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  echo plumbline: no Java found; install Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 2
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms200m -Xmn64m -Dsun.reflect.inflationThreshold=1000 --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true %PLUMBLINE_OPTS% -cp "%home%\lib\plumbline.jar" plumbline.cli.Main %*
exit /b %ERRORLEVEL%
