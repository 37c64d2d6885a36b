@echo off
rem Starts Plumbline with the Java of JAVA_HOME or PATH. PLUMBLINE_OPTS holds further options for Java.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true %PLUMBLINE_OPTS% -cp "%home%\lib\plumbline.jar" plumbline.cli.Main %*
exit /b %ERRORLEVEL%
