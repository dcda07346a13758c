/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by po/registry/strings.py from data/registry/curated: change the records and run it.
 */

/* Translators: What Cockpit is */
N_("Web console for administering Linux servers: services, storage, networks, virtual machines and a terminal.")
/* Translators: Security note for Cockpit */
N_("Sign-in is that of the system itself: reach it through a VPN or SSH rather than the open Internet.")
/* Translators: What Webmin is */
N_("Web interface for administering Unix servers; the hosting panel Virtualmin runs in it on the same port.")
/* Translators: Security note for Webmin */
N_("It works with full rights and has had serious holes: restrict the addresses and keep it updated.")
/* Translators: What Usermin is */
N_("Companion of Webmin for ordinary users: mail, password change and files in the browser.")
/* Translators: What cPanel is */
N_("Control panel in which customers of a hosting company manage websites, mailboxes and databases.")
/* Translators: Security note for cPanel */
N_("Use port 2083; 2082 is meant to redirect to it.")
/* Translators: What a port of cPanel is for; at most 30 characters */
N_("cPanel over TLS")
/* Translators: What a port of cPanel is for; at most 30 characters */
N_("cPanel, unencrypted")
/* Translators: What WHM (Web Host Manager) is */
N_("Server side of cPanel, in which the hoster creates accounts and administers the machine.")
/* Translators: Security note for WHM (Web Host Manager) */
N_("Full server access: allow known addresses only and use two-factor sign-in.")
/* Translators: What a port of WHM (Web Host Manager) is for; at most 30 characters */
N_("WHM over TLS")
/* Translators: What a port of WHM (Web Host Manager) is for; at most 30 characters */
N_("WHM, unencrypted")
/* Translators: What cPanel Webmail is */
N_("Webmail of servers running cPanel.")
/* Translators: Security note for cPanel Webmail */
N_("Use port 2096; the other one is unencrypted.")
/* Translators: What a port of cPanel Webmail is for; at most 30 characters */
N_("Webmail over TLS")
/* Translators: What a port of cPanel Webmail is for; at most 30 characters */
N_("Webmail, unencrypted")
/* Translators: What cPanel Web Disk and calendars is */
N_("File access by WebDAV as well as calendars and contacts on servers running cPanel.")
/* Translators: Security note for cPanel Web Disk and calendars */
N_("Use the TLS ports.")
/* Translators: What a port of cPanel Web Disk and calendars is for; at most 30 characters */
N_("Web Disk over TLS")
/* Translators: What a port of cPanel Web Disk and calendars is for; at most 30 characters */
N_("Web Disk, unencrypted")
/* Translators: What a port of cPanel Web Disk and calendars is for; at most 30 characters */
N_("CalDAV and CardDAV over TLS")
/* Translators: What a port of cPanel Web Disk and calendars is for; at most 30 characters */
N_("CalDAV, unencrypted")
/* Translators: What Plesk is */
N_("Control panel for web hosting on Linux and Windows servers.")
/* Translators: Security note for Plesk */
N_("Prefer port 8443 and limit administrator sign-in to known addresses.")
/* Translators: What a port of Plesk is for; at most 30 characters */
N_("Panel HTTPS")
/* Translators: What a port of Plesk is for; at most 30 characters */
N_("Panel HTTP")
/* Translators: What a port of Plesk is for; at most 30 characters */
N_("Installer and updates")
/* Translators: What DirectAdmin is */
N_("Light control panel for web hosting servers.")
/* Translators: Security note for DirectAdmin */
N_("Turn on TLS and brute-force protection.")
/* Translators: What ISPConfig is */
N_("Open-source hosting panel for one or more Linux servers.")
/* Translators: What a port of ISPConfig is for; at most 30 characters */
N_("Panel")
/* Translators: What a port of ISPConfig is for; at most 30 characters */
N_("Webmail and phpMyAdmin")
/* Translators: What Hestia and Vesta control panel is */
N_("Open-source hosting panels with a web interface on this port.")
/* Translators: What CyberPanel is */
N_("Hosting panel built around the OpenLiteSpeed web server.")
/* Translators: Security note for CyberPanel */
N_("Serious holes were exploited in 2024: update and restrict access.")
/* Translators: What aaPanel is */
N_("Hosting panel that is also known as BaoTa. Newer installations choose a random panel port, earlier ones used 7800 or 8888.")
/* Translators: What a port of aaPanel is for; at most 30 characters */
N_("Panel, earlier default")
/* Translators: What a port of aaPanel is for; at most 30 characters */
N_("phpMyAdmin")
/* Translators: What Control Web Panel (CWP) is */
N_("Free hosting panel for servers of the Red Hat family.")
/* Translators: Security note for Control Web Panel (CWP) */
N_("Holes in it were exploited widely; update it and restrict access.")
/* Translators: What a port of Control Web Panel (CWP) is for; at most 30 characters */
N_("Administrator HTTPS")
/* Translators: What a port of Control Web Panel (CWP) is for; at most 30 characters */
N_("Administrator HTTP")
/* Translators: What a port of Control Web Panel (CWP) is for; at most 30 characters */
N_("User HTTPS")
/* Translators: What a port of Control Web Panel (CWP) is for; at most 30 characters */
N_("User HTTP")
/* Translators: What Salt is */
N_("Configuration management: minions connect to both ports of the master to take orders and to send back results.")
/* Translators: Security note for Salt */
N_("The master must not be open to the Internet; a hole of 2020 gave attackers full control of every minion.")
/* Translators: What a port of Salt is for; at most 30 characters */
N_("Publish commands")
/* Translators: What a port of Salt is for; at most 30 characters */
N_("Return results and files")
/* Translators: What Puppet server is */
N_("Agents fetch their configuration and certificates from the Puppet server over this port.")
/* Translators: What PuppetDB is */
N_("Stores the facts and reports that Puppet collects and answers questions about them.")
/* Translators: Security note for PuppetDB */
N_("The unencrypted port has no sign-in; it is meant for the same machine.")
/* Translators: What a port of PuppetDB is for; at most 30 characters */
N_("HTTPS")
/* Translators: What a port of PuppetDB is for; at most 30 characters */
N_("HTTP, local")
/* Translators: What CFEngine is */
N_("Configuration management; hosts fetch their policy files from the hub on this port.")
/* Translators: What Chef Infra Server is */
N_("Nodes and workstations fetch and store cookbooks and node data on the Chef server over HTTPS.")
/* Translators: What a port of Chef Infra Server is for; at most 30 characters */
N_("API and web (HTTPS)")
/* Translators: What a port of Chef Infra Server is for; at most 30 characters */
N_("Redirect to HTTPS")
/* Translators: What Foreman and Satellite is */
N_("Installs and manages physical and virtual servers. Smart proxies do the work on the spot: network boot, DHCP, DNS, Puppet.")
/* Translators: What a port of Foreman and Satellite is for; at most 30 characters */
N_("Web interface and API")
/* Translators: What a port of Foreman and Satellite is for; at most 30 characters */
N_("Smart proxy")
/* Translators: What a port of Foreman and Satellite is for; at most 30 characters */
N_("Smart proxy (Katello)")
/* Translators: What a port of Foreman and Satellite is for; at most 30 characters */
N_("Provisioning templates")
/* Translators: What a port of Foreman and Satellite is for; at most 30 characters */
N_("Client messages (Katello)")
/* Translators: What MAAS (Metal as a Service) is */
N_("Treats physical servers like a cloud: finds, tests and installs them over the network.")
/* Translators: What a port of MAAS (Metal as a Service) is for; at most 30 characters */
N_("Web interface and API (TLS)")
/* Translators: What a port of MAAS (Metal as a Service) is for; at most 30 characters */
N_("Boot files by HTTP")
/* Translators: What a port of MAAS (Metal as a Service) is for; at most 30 characters */
N_("Boot files by TFTP")
/* Translators: What Canonical Landscape is */
N_("Administers many Ubuntu machines: updates, scripts and reports from one place.")
/* Translators: What a port of Canonical Landscape is for; at most 30 characters */
N_("Web, API and messages")
/* Translators: What a port of Canonical Landscape is for; at most 30 characters */
N_("Ping of the clients")
/* Translators: What Uyuni and SUSE Multi-Linux Manager is */
N_("Manages updates and configuration of many Linux machines, building on Salt.")
/* Translators: What a port of Uyuni and SUSE Multi-Linux Manager is for; at most 30 characters */
N_("Salt orders")
/* Translators: What a port of Uyuni and SUSE Multi-Linux Manager is for; at most 30 characters */
N_("Salt results")
/* Translators: What a port of Uyuni and SUSE Multi-Linux Manager is for; at most 30 characters */
N_("Package repositories")
/* Translators: What a port of Uyuni and SUSE Multi-Linux Manager is for; at most 30 characters */
N_("Network boot")
/* Translators: What a port of Uyuni and SUSE Multi-Linux Manager is for; at most 30 characters */
N_("Cobbler")
/* Translators: What Microsoft Configuration Manager (SCCM) is */
N_("Distributes software, updates and settings to Windows computers in a company.")
/* Translators: What a port of Microsoft Configuration Manager (SCCM) is for; at most 30 characters */
N_("Clients (HTTPS)")
/* Translators: What a port of Microsoft Configuration Manager (SCCM) is for; at most 30 characters */
N_("Clients (HTTP)")
/* Translators: What a port of Microsoft Configuration Manager (SCCM) is for; at most 30 characters */
N_("Client notification")
/* Translators: What a port of Microsoft Configuration Manager (SCCM) is for; at most 30 characters */
N_("Updates HTTP")
/* Translators: What a port of Microsoft Configuration Manager (SCCM) is for; at most 30 characters */
N_("Updates HTTPS")
/* Translators: What a port of Microsoft Configuration Manager (SCCM) is for; at most 30 characters */
N_("Remote control")
/* Translators: What WSUS is */
N_("Gives Windows computers of a company their updates from a local server.")
/* Translators: Security note for WSUS */
N_("Use HTTPS on 8531, else update information can be forged; a hole of 2025 makes it unfit for the Internet.")
/* Translators: What System Center Operations Manager is */
N_("Microsoft monitoring of servers and programs; agents report to the management server on this port.")
/* Translators: What a port of System Center Operations Manager is for; at most 30 characters */
N_("Agents and servers")
/* Translators: What a port of System Center Operations Manager is for; at most 30 characters */
N_("Console")
/* Translators: What a port of System Center Operations Manager is for; at most 30 characters */
N_("Audit collection")
/* Translators: What Windows Admin Center is */
N_("Administers Windows servers, clusters and Windows computers in the browser.")
/* Translators: What a port of Windows Admin Center is for; at most 30 characters */
N_("Installed on a desktop")
/* Translators: What Microsoft KMS activation is */
N_("Computers of a company activate Windows and Office at their own activation server on this port.")
/* Translators: Security note for Microsoft KMS activation */
N_("Serve the inner network only.")
/* Translators: What ManageEngine Endpoint Central is */
N_("Manages updates, software and settings of computers and mobile devices.")
/* Translators: Security note for ManageEngine Endpoint Central */
N_("Holes in it are attacked quickly; install updates at once.")
/* Translators: What a port of ManageEngine Endpoint Central is for; at most 30 characters */
N_("Web and agents HTTP")
/* Translators: What a port of ManageEngine Endpoint Central is for; at most 30 characters */
N_("Web and agents HTTPS")
/* Translators: What a port of ManageEngine Endpoint Central is for; at most 30 characters */
N_("Notification of agents")
/* Translators: What HCL BigFix is */
N_("Agents and relays of the BigFix endpoint management exchange orders and reports on this port; UDP carries the wake-up notices.")
/* Translators: What Tanium is */
N_("Endpoint management in which computers pass questions and answers along a chain to the server.")
/* Translators: What a port of Tanium is for; at most 30 characters */
N_("Clients and server")
/* Translators: What a port of Tanium is for; at most 30 characters */
N_("Direct Connect (Zone Server)")
/* Translators: What GLPI Agent is */
N_("Inventory agent with a small web page, on which the GLPI server or the user can start an inventory.")
/* Translators: Security note for GLPI Agent */
N_("Limit the trusted addresses; it needs to be open to the server only.")
/* Translators: What Apt-Cacher NG is */
N_("Keeps downloaded Debian and Ubuntu packages, so that every machine of a network gets them from nearby.")
/* Translators: Security note for Apt-Cacher NG */
N_("Serve the local network only.")
/* Translators: What Java RMI and JMX is */
N_("Java programs register remote objects here. JMX management often shares the port, though its number has to be chosen.")
/* Translators: Security note for Java RMI and JMX */
N_("Open registries allow code to be run: require sign-in and TLS and do not expose it.")
/* Translators: What a port of Java RMI and JMX is for; at most 30 characters */
N_("RMI registry, usual for JMX")
/* Translators: What a port of Java RMI and JMX is for; at most 30 characters */
N_("RMI activation")
/* Translators: What Supervisor is */
N_("Starts and watches processes. Its web page and control interface are off by default; 9001 is the port in the sample.")
/* Translators: Security note for Supervisor */
N_("Gives control over the processes: set a password and keep it on the loopback address.")
/* Translators: What Monit is */
N_("Watches services on a server, restarts them and shows their state on a small web page.")
/* Translators: Security note for Monit */
N_("Set a user and password and use TLS; it can start and stop services.")
/* Translators: What a port of Monit is for; at most 30 characters */
N_("Monit web interface")
/* Translators: What a port of Monit is for; at most 30 characters */
N_("M/Monit")
/* Translators: What Network UPS Tools is */
N_("Shares the state of an uninterruptible power supply, so that several computers can shut down in time.")
/* Translators: Security note for Network UPS Tools */
N_("Unencrypted unless set up with TLS; limit it to the computers on that UPS.")
/* Translators: What apcupsd is */
N_("Daemon for APC power supplies; other computers read the state of the UPS here and shut down in time.")
/* Translators: Security note for apcupsd */
N_("Anyone can read the state; allow the local network only.")
/* Translators: What APC PowerChute is */
N_("Software of APC that shuts computers down before the battery of the UPS is empty.")
/* Translators: What a port of APC PowerChute is for; at most 30 characters */
N_("Web interface")
/* Translators: What a port of APC PowerChute is for; at most 30 characters */
N_("Web HTTP and UPS messages")
/* Translators: What Eaton Intelligent Power is */
N_("Software of Eaton that watches power supplies and shuts computers down in time.")
/* Translators: What a port of Eaton Intelligent Power is for; at most 30 characters */
N_("Web HTTP")
/* Translators: What a port of Eaton Intelligent Power is for; at most 30 characters */
N_("Web HTTPS")
/* Translators: What IPMI over LAN is */
N_("Switches servers on and off, reads sensors and shows the text console through the management controller on the board, even when the server is off.")
/* Translators: Security note for IPMI over LAN */
N_("The protocol gives out password hashes to anyone; keep it on a separate management network.")
/* Translators: What Dell iDRAC is */
N_("Management controller of Dell servers: remote screen, power switch, sensors and installation from an image.")
/* Translators: Security note for Dell iDRAC */
N_("Change the default password, update the firmware and keep it on a management network.")
/* Translators: What a port of Dell iDRAC is for; at most 30 characters */
N_("Web interface and Redfish")
/* Translators: What a port of Dell iDRAC is for; at most 30 characters */
N_("Virtual console and media")
/* Translators: What a port of Dell iDRAC is for; at most 30 characters */
N_("VNC")
/* Translators: What a port of Dell iDRAC is for; at most 30 characters */
N_("IPMI")
/* Translators: What a port of Dell iDRAC is for; at most 30 characters */
N_("SSH")
/* Translators: What HPE iLO is */
N_("Management controller of HPE servers: remote screen, power switch, sensors and installation from an image.")
/* Translators: Security note for HPE iLO */
N_("iLO 4 had a sign-in bypass; update the firmware and keep it on a management network.")
/* Translators: What a port of HPE iLO is for; at most 30 characters */
N_("Remote console")
/* Translators: What a port of HPE iLO is for; at most 30 characters */
N_("Virtual media")
/* Translators: What Dell OpenManage Server Administrator is */
N_("Web page about the hardware of a Dell server, served by the operating system.")
/* Translators: What HP System Management Homepage is */
N_("Web page about the hardware of an HP server, served by the operating system; out of support.")
/* Translators: What a port of HP System Management Homepage is for; at most 30 characters */
N_("HTTP redirect")
/* Translators: What Intel AMT is */
N_("Management built into business PCs with Intel vPro: power, screen and disks can be controlled from afar, even without an operating system.")
/* Translators: Security note for Intel AMT */
N_("A hole of 2017 let anyone in without password; update the firmware and use TLS.")
/* Translators: What a port of Intel AMT is for; at most 30 characters */
N_("Web interface HTTP")
/* Translators: What a port of Intel AMT is for; at most 30 characters */
N_("Web interface HTTPS")
/* Translators: What a port of Intel AMT is for; at most 30 characters */
N_("Redirection (SOL, IDE-R)")
/* Translators: What a port of Intel AMT is for; at most 30 characters */
N_("Redirection over TLS")
/* Translators: What WBEM (CIM-XML) is */
N_("Standard interface by which management programs read hardware and storage data; ESXi and many storage systems have it.")
/* Translators: Security note for WBEM (CIM-XML) */
N_("Use port 5989 and management accounts with few rights.")
/* Translators: What a port of WBEM (CIM-XML) is for; at most 30 characters */
N_("HTTP")
/* Translators: What Ansible Receptor is */
N_("Joins the control and execution nodes of Ansible Automation Platform and AWX into a mesh.")
/* Translators: Security note for Ansible Receptor */
N_("Use TLS with certificates of the mesh.")
/* Translators: What Redfish is */
N_("HTTPS interface of server management controllers for power, sensors, firmware and settings.")
/* Translators: Security note for Redfish */
N_("Keep it on a management network and change the default passwords.")
/* Translators: What CasaOS is */
N_("Web interface that makes a small computer a home server with an app store for containers.")
/* Translators: Security note for CasaOS */
N_("For the home network: it installs and runs whatever its users want.")
/* Translators: What HTCondor is */
N_("Hands out computing jobs to the machines of a cluster; all its daemons are reached through this port.")
/* Translators: What AnythingLLM is */
N_("Web interface for asking questions about own documents with language models.")
/* Translators: What Argilla is */
N_("Web interface for reviewing and marking up training data.")
/* Translators: What Arize Phoenix is */
N_("Shows and evaluates what applications ask language models.")
/* Translators: What a port of Arize Phoenix is for; at most 30 characters */
N_("Web interface and OTLP HTTP")
/* Translators: What a port of Arize Phoenix is for; at most 30 characters */
N_("OTLP gRPC")
/* Translators: What big-AGI is */
N_("Web interface for chats with language models, with several models side by side.")
/* Translators: What Chainlit is */
N_("Python framework for chat pages in front of language models.")
/* Translators: What ClearML is */
N_("Records and runs machine learning experiments.")
/* Translators: What a port of ClearML is for; at most 30 characters */
N_("API")
/* Translators: What a port of ClearML is for; at most 30 characters */
N_("Files")
/* Translators: What ComfyUI is */
N_("Makes pictures and videos with AI models from a graph of steps, edited in the browser.")
/* Translators: Security note for ComfyUI */
N_("Without a login by design; custom nodes run any code, so keep it local.")
/* Translators: What a port of ComfyUI is for; at most 30 characters */
N_("Server")
/* Translators: What a port of ComfyUI is for; at most 30 characters */
N_("Desktop application")
/* Translators: What Crawl4AI is */
N_("Fetches web pages and prepares them for language models.")
/* Translators: What Dify is */
N_("Platform for building applications and agents on language models.")
/* Translators: What a port of Dify is for; at most 30 characters */
N_("Web (Docker)")
/* Translators: What a port of Dify is for; at most 30 characters */
N_("API service")
/* Translators: What a port of Dify is for; at most 30 characters */
N_("Web service")
/* Translators: What Docker Model Runner is */
N_("Runs language models through Docker and offers an API in the style of OpenAI.")
/* Translators: What Docling Serve is */
N_("Turns documents into text for language models over an HTTP API.")
/* Translators: What exo (AI cluster) is */
N_("Joins several computers into one that runs large language models.")
/* Translators: What Flowise is */
N_("Visual builder for AI agents and chat flows.")
/* Translators: What GPT4All is */
N_("Desktop application for language models. Its API server can be switched on for programs on the same computer.")
/* Translators: What Gradio is */
N_("Python library for web pages that demonstrate AI models. Apps try this port first and then the next ones.")
/* Translators: What H2O is */
N_("Machine learning platform with a web notebook called Flow.")
/* Translators: What InvokeAI is */
N_("Web studio for making and editing pictures with AI models on the local computer.")
/* Translators: What Jan is */
N_("Desktop application for language models with a local API in the style of OpenAI.")
/* Translators: What Khoj is */
N_("Self-hosted assistant that searches and answers from personal notes.")
/* Translators: What KoboldCpp is */
N_("Single program that runs language models locally and offers a web page and an API.")
/* Translators: What Kokoro-FastAPI is */
N_("Turns text into speech with the Kokoro voices and answers like the OpenAI speech API.")
/* Translators: What Label Studio is */
N_("Web interface for marking up training data such as pictures and texts.")
/* Translators: What Langflow is */
N_("Visual editor for AI workflows and agents.")
/* Translators: Security note for Langflow */
N_("Keep it current and private; flaws allowing remote code execution have been exploited.")
/* Translators: What Langfuse is */
N_("Records and evaluates what applications ask language models.")
/* Translators: What LangGraph dev server is */
N_("Local development server for agents built with LangGraph.")
/* Translators: What Letta (MemGPT) is */
N_("Server for AI agents that remember earlier conversations.")
/* Translators: What LibreChat is */
N_("Self-hosted chat page for many AI services and local models.")
/* Translators: What LiteLLM Proxy is */
N_("Gateway that offers many AI services behind one API, with keys and budgets.")
/* Translators: Security note for LiteLLM Proxy */
N_("Set a master key before others can reach it.")
/* Translators: What llama.cpp server is */
N_("Small server for language models with a web page and an API in the style of OpenAI.")
/* Translators: What LM Studio is */
N_("Desktop application for running language models. Its local server answers in the style of the OpenAI API.")
/* Translators: Security note for LM Studio */
N_("Serving on the local network lets everyone there use the models without a password.")
/* Translators: What LMDeploy is */
N_("Server for language models on graphics processors that answers like the OpenAI API.")
/* Translators: What LobeChat is */
N_("Web interface for chats with language models of many makers.")
/* Translators: What LocalAI is */
N_("Self-hosted replacement for the OpenAI API with text, picture and speech models.")
/* Translators: What MCP Inspector is */
N_("Web page for testing servers of the Model Context Protocol, through which AI assistants use tools.")
/* Translators: Security note for MCP Inspector */
N_("Keep it on localhost with its session token; the proxy can start programs.")
/* Translators: What a port of MCP Inspector is for; at most 30 characters */
N_("Proxy")
/* Translators: What MLflow is */
N_("Records machine learning experiments and models and shows them in the browser.")
/* Translators: Security note for MLflow */
N_("It starts without a login; keep it on localhost or behind a proxy.")
/* Translators: What Ollama is */
N_("Runs language models on the local computer and offers them to other programs over an HTTP API.")
/* Translators: Security note for Ollama */
N_("It has no login. Leave it on localhost or protect it with a proxy.")
/* Translators: What Open WebUI is */
N_("Web interface for chatting with local or remote language models, often together with Ollama.")
/* Translators: What a port of Open WebUI is for; at most 30 characters */
N_("Docker example")
/* Translators: What OpenClaw Gateway is */
N_("The always-running part of the OpenClaw assistant. Its control page, API and chat connections share this port on the local machine.")
/* Translators: Security note for OpenClaw Gateway */
N_("It can act on the whole computer. Leave it on localhost, or reach it through SSH or a VPN with its token.")
/* Translators: What OpenCode server is */
N_("Server part of the OpenCode programming agent, which editors and its web page connect to.")
/* Translators: Security note for OpenCode server */
N_("It runs commands and changes files: leave it on localhost, or set a password.")
/* Translators: What OpenHands is */
N_("AI agent that writes and runs code, used through a web page.")
/* Translators: What PrivateGPT is */
N_("Answers questions about local documents with a language model on the same machine.")
/* Translators: Security note for PrivateGPT */
N_("Asks for no password as installed: keep it on localhost.")
/* Translators: What Rasa is */
N_("Framework for chat assistants; own actions run in a second server.")
/* Translators: What a port of Rasa is for; at most 30 characters */
N_("Assistant")
/* Translators: What a port of Rasa is for; at most 30 characters */
N_("Action server")
/* Translators: What Ray is */
N_("Spreads Python and machine learning work over many machines.")
/* Translators: Security note for Ray */
N_("Anyone who reaches the dashboard can run code on the cluster; keep it in a trusted network.")
/* Translators: What a port of Ray is for; at most 30 characters */
N_("Dashboard and jobs")
/* Translators: What a port of Ray is for; at most 30 characters */
N_("Head node (GCS)")
/* Translators: What a port of Ray is for; at most 30 characters */
N_("Ray Client")
/* Translators: What a port of Ray is for; at most 30 characters */
N_("Ray Serve")
/* Translators: What SGLang is */
N_("Server for language and vision models on graphics processors.")
/* Translators: What SillyTavern is */
N_("Web interface for chats and role play with language models.")
/* Translators: What Stable Diffusion WebUI is */
N_("Web interface for making pictures from text with Stable Diffusion on the local graphics card.")
/* Translators: Security note for Stable Diffusion WebUI */
N_("Do not open it to others without a login; extensions can run any code.")
/* Translators: What Streamlit is */
N_("Turns Python scripts into web pages for data and AI.")
/* Translators: What SwarmUI is */
N_("Web interface for making pictures with AI models on one or more machines.")
/* Translators: What Tabby is */
N_("Self-hosted assistant that completes program code in editors.")
/* Translators: What TabbyAPI is */
N_("Server for language models in ExLlama format that answers like the OpenAI API.")
/* Translators: What TensorBoard is */
N_("Shows the progress of machine learning runs in the browser.")
/* Translators: Security note for TensorBoard */
N_("It has no login; use an SSH tunnel for remote machines.")
/* Translators: What TensorFlow Serving is */
N_("Serves TensorFlow models to applications.")
/* Translators: What a port of TensorFlow Serving is for; at most 30 characters */
N_("REST API")
/* Translators: What a port of TensorFlow Serving is for; at most 30 characters */
N_("gRPC")
/* Translators: What Text Generation Web UI is */
N_("Web interface for running language models locally, also known by its author's name oobabooga.")
/* Translators: What TorchServe is */
N_("Serves PyTorch models over HTTP. The project is no longer actively maintained.")
/* Translators: Security note for TorchServe */
N_("The management port loads code; bind it to localhost.")
/* Translators: What a port of TorchServe is for; at most 30 characters */
N_("Inference")
/* Translators: What a port of TorchServe is for; at most 30 characters */
N_("Management")
/* Translators: What a port of TorchServe is for; at most 30 characters */
N_("Metrics")
/* Translators: What a port of TorchServe is for; at most 30 characters */
N_("gRPC inference")
/* Translators: What a port of TorchServe is for; at most 30 characters */
N_("gRPC management")
/* Translators: What NVIDIA Triton Inference Server is */
N_("Serves machine learning models from graphics processors over HTTP and gRPC.")
/* Translators: What Unstructured API is */
N_("Takes documents apart into text, tables and titles for programs that feed language models.")
/* Translators: What vLLM is */
N_("Serves language models to many users at once from graphics processors, with an API in the style of OpenAI.")
/* Translators: Security note for vLLM */
N_("Set an API key and keep it in a private network.")
/* Translators: What Whisper ASR Webservice is */
N_("Writes down what is said in sound files with OpenAI's Whisper models; Bazarr uses it for subtitles.")
/* Translators: What Xinference is */
N_("Serves language, picture and speech models on one or more machines.")
/* Translators: What Activepieces is */
N_("Joins web services into automatic workflows that are put together in the browser.")
/* Translators: What a port of Activepieces is for; at most 30 characters */
N_("In the container")
/* Translators: What ActivityWatch is */
N_("Notes on this computer which programs and pages are used for how long, and shows it in a local web page.")
/* Translators: What Actual Budget is */
N_("Self-hosted household budget.")
/* Translators: What AFFiNE is */
N_("Documents and whiteboards in one workspace, self-hosted.")
/* Translators: What Apache Airflow is */
N_("Plans and watches data processing jobs written in Python.")
/* Translators: Security note for Apache Airflow */
N_("Set up real users; it can run any code on its workers.")
/* Translators: What a port of Apache Airflow is for; at most 30 characters */
N_("Worker logs")
/* Translators: What a port of Apache Airflow is for; at most 30 characters */
N_("Triggerer logs")
/* Translators: What AJP (Apache JServ Protocol) is */
N_("Binary protocol by which a web server hands requests to Tomcat or another Java application server.")
/* Translators: Security note for AJP (Apache JServ Protocol) */
N_("It trusts its peer completely (Ghostcat flaw). Bind it to localhost and set a secret, or switch it off.")
/* Translators: What AnkiConnect is */
N_("Add-on through which other programs create flash cards in Anki on the same computer.")
/* Translators: What Appsmith is */
N_("Builds internal web applications and admin pages on top of databases and APIs.")
/* Translators: What a port of Appsmith is for; at most 30 characters */
N_("Web interface (TLS)")
/* Translators: What ArchiveBox is */
N_("Keeps lasting copies of web pages and shows them in a web interface.")
/* Translators: What Browserless is */
N_("Runs browsers without a screen for other programs.")
/* Translators: Security note for Browserless */
N_("Set a token; an open instance can reach the internal network.")
/* Translators: What Budibase is */
N_("Builds forms and small applications on top of databases, in the browser.")
/* Translators: What Camunda is */
N_("Runs business processes drawn as diagrams.")
/* Translators: What a port of Camunda is for; at most 30 characters */
N_("Web applications")
/* Translators: What a port of Camunda is for; at most 30 characters */
N_("Zeebe gateway (gRPC)")
/* Translators: What a port of Camunda is for; at most 30 characters */
N_("Monitoring")
/* Translators: What changedetection.io is */
N_("Watches web pages and tells when they change.")
/* Translators: What Chatwoot is */
N_("Help desk that brings chat, email and messengers of customers into one inbox for a team.")
/* Translators: What Adobe ColdFusion is */
N_("Application server for Adobe's ColdFusion language, with a built-in web server.")
/* Translators: Security note for Adobe ColdFusion */
N_("Keep the administrator pages private and the server patched; it is attacked often.")
/* Translators: What Collabora Online is */
N_("Office documents edited together in the browser, based on LibreOffice; often connected to Nextcloud.")
/* Translators: What Cronicle is */
N_("Web interface for scheduled jobs on several servers.")
/* Translators: What CryptPad is */
N_("Encrypted office documents edited together in the browser.")
/* Translators: What a port of CryptPad is for; at most 30 characters */
N_("Website")
/* Translators: What a port of CryptPad is for; at most 30 characters */
N_("Sandbox")
/* Translators: What a port of CryptPad is for; at most 30 characters */
N_("WebSocket")
/* Translators: What DataHub is */
N_("Catalog of the data held in a company's systems.")
/* Translators: What a port of DataHub is for; at most 30 characters */
N_("Metadata service")
/* Translators: What Dawarich is */
N_("Keeps and shows where one has been, from the positions of a phone.")
/* Translators: What a port of Dawarich is for; at most 30 characters */
N_("Metrics (Prometheus)")
/* Translators: What Directus is */
N_("Puts an editing interface and an API on top of an SQL database.")
/* Translators: What Discourse is */
N_("Forum software for communities, installed as a container that serves the web ports itself.")
/* Translators: What a port of Discourse is for; at most 30 characters */
N_("Forum (TLS)")
/* Translators: What a port of Discourse is for; at most 30 characters */
N_("Forum")
/* Translators: What Docmost is */
N_("Self-hosted wiki and documentation for teams.")
/* Translators: What draw.io is */
N_("Diagram editor in the browser; the container image listens here.")
/* Translators: What a port of draw.io is for; at most 30 characters */
N_("In the container (TLS)")
/* Translators: What Etherpad is */
N_("Text documents that several people write at the same time in the browser.")
/* Translators: What Excalidraw is */
N_("Whiteboard in the browser for sketches that look drawn by hand.")
/* Translators: What Firefly III is */
N_("Self-hosted manager for personal finances.")
/* Translators: What Apache Flink is */
N_("Processes streams of data on many machines.")
/* Translators: Security note for Apache Flink */
N_("Anyone who reaches the web page can upload and run programs.")
/* Translators: What a port of Apache Flink is for; at most 30 characters */
N_("Web page and REST API")
/* Translators: What a port of Apache Flink is for; at most 30 characters */
N_("JobManager")
/* Translators: What FreshRSS is */
N_("Feed reader on a server: gathers news and blogs, and phones can read it through its API.")
/* Translators: What GeoServer is */
N_("Publishes maps and geographic data on the web.")
/* Translators: Security note for GeoServer */
N_("Change the initial password and update promptly; flaws in it are exploited.")
/* Translators: What Ghost is */
N_("Blog and newsletter system on Node.js, usually behind nginx.")
/* Translators: What Ghostfolio is */
N_("Keeps track of shares, funds and other assets and shows how they develop.")
/* Translators: What Glance (dashboard) is */
N_("Start page that gathers feeds, weather, videos and the state of services on one page.")
/* Translators: What GlassFish / Payara is */
N_("Java application server; Payara is its commercially supported relative.")
/* Translators: Security note for GlassFish / Payara */
N_("Keep the administration console on 4848 private and set its password.")
/* Translators: What a port of GlassFish / Payara is for; at most 30 characters */
N_("Administration console")
/* Translators: What a port of GlassFish / Payara is for; at most 30 characters */
N_("JMX")
/* Translators: What a port of GlassFish / Payara is for; at most 30 characters */
N_("Message queue")
/* Translators: What a port of GlassFish / Payara is for; at most 30 characters */
N_("CORBA (IIOP)")
/* Translators: What Gotenberg is */
N_("Converts web pages and office documents to PDF for other programs, for example Paperless-ngx.")
/* Translators: What Grist is */
N_("Mixture of spreadsheet and database in the browser.")
/* Translators: What Grocy is */
N_("Keeps track of food, chores and shopping in a household.")
/* Translators: Security note for Grocy */
N_("The first account is admin/admin: change it.")
/* Translators: What Gunicorn is */
N_("Server that runs Python web applications such as Django or Flask, usually behind nginx.")
/* Translators: What Hasura GraphQL Engine is */
N_("Gives a database a GraphQL interface.")
/* Translators: Security note for Hasura GraphQL Engine */
N_("Set an admin secret before others can reach it.")
/* Translators: What a port of Hasura GraphQL Engine is for; at most 30 characters */
N_("API and console")
/* Translators: What a port of Hasura GraphQL Engine is for; at most 30 characters */
N_("Console from the command line")
/* Translators: What HedgeDoc is */
N_("Markdown notes written together in the browser.")
/* Translators: What Homarr is */
N_("Start page for the services of a home server, arranged in the browser.")
/* Translators: What Homepage (gethomepage) is */
N_("Start page that gathers the services of a home server.")
/* Translators: What Huginn is */
N_("Self-hosted agents that watch the web and act on what they find.")
/* Translators: What Daphne / Hypercorn is */
N_("Two servers for asynchronous Python web applications; Daphne belongs to Django Channels.")
/* Translators: What Eclipse Jetty is */
N_("Small Java web server, often built into other programs.")
/* Translators: What Joplin is */
N_("Notes application. The server synchronizes notes; the desktop application takes in pages from the browser on the local machine.")
/* Translators: What a port of Joplin is for; at most 30 characters */
N_("Joplin Server")
/* Translators: What a port of Joplin is for; at most 30 characters */
N_("Web Clipper of the desktop app")
/* Translators: What Karakeep (Hoarder) is */
N_("Self-hosted collection of links, notes and pictures.")
/* Translators: What Kestra is */
N_("Plans and runs workflows described in text files.")
/* Translators: What Kimai is */
N_("Time tracking for freelancers and companies, with reports and invoices.")
/* Translators: What LanguageTool server is */
N_("Checks grammar and style; a self-hosted server keeps the texts at home.")
/* Translators: What Lemmy is */
N_("Server for communities that share and discuss links, joined with others in the Fediverse.")
/* Translators: What a port of Lemmy is for; at most 30 characters */
N_("Web API (behind proxy)")
/* Translators: What a port of Lemmy is for; at most 30 characters */
N_("Metrics (local)")
/* Translators: What LibreTranslate is */
N_("Self-hosted machine translation with an API.")
/* Translators: What Liferay is */
N_("Portal and content management system in Java.")
/* Translators: What linkding is */
N_("Self-hosted collection of bookmarks.")
/* Translators: What Linkwarden is */
N_("Self-hosted collection of bookmarks that keeps copies of the pages.")
/* Translators: What listmonk is */
N_("Self-hosted newsletter and mailing list manager.")
/* Translators: What Mage is */
N_("Builds and runs data pipelines in the browser.")
/* Translators: What Mealie is */
N_("Self-hosted collection of recipes with a meal planner.")
/* Translators: What Memos is */
N_("Self-hosted short notes in the browser.")
/* Translators: What Metabase is */
N_("Asks databases and shows the answers as charts, without programming.")
/* Translators: What Miniflux is */
N_("Small self-hosted reader for news feeds.")
/* Translators: What n8n is */
N_("Connects web services and AI models into automatic workflows, put together in the browser.")
/* Translators: Security note for n8n */
N_("It stores the keys of other services; use HTTPS and a strong password.")
/* Translators: What a port of n8n is for; at most 30 characters */
N_("Task runners")
/* Translators: What Nextcloud is */
N_("Private cloud for files, calendars and contacts. Browsers, desktop and phone apps all use the web ports; the same goes for classic ownCloud.")
/* Translators: Security note for Nextcloud */
N_("Use HTTPS only and keep it up to date.")
/* Translators: What a port of Nextcloud is for; at most 30 characters */
N_("Web and sync (TLS)")
/* Translators: What a port of Nextcloud is for; at most 30 characters */
N_("Web and sync")
/* Translators: What Nextcloud All-in-One is */
N_("Nextcloud as a set of containers that is installed and updated from a web page of its own on port 8080.")
/* Translators: Security note for Nextcloud All-in-One */
N_("The setup page manages backups and containers: open 443 to the Internet, but not 8080 and 8443.")
/* Translators: What a port of Nextcloud All-in-One is for; at most 30 characters */
N_("Setup interface")
/* Translators: What a port of Nextcloud All-in-One is for; at most 30 characters */
N_("Setup interface (certificate)")
/* Translators: What a port of Nextcloud All-in-One is for; at most 30 characters */
N_("Nextcloud (TLS)")
/* Translators: What a port of Nextcloud All-in-One is for; at most 30 characters */
N_("Certificate and redirect")
/* Translators: What a port of Nextcloud All-in-One is for; at most 30 characters */
N_("Talk (TURN)")
/* Translators: What Apache NiFi is */
N_("Moves and reshapes data between systems along a flow drawn in the browser.")
/* Translators: What a port of Apache NiFi is for; at most 30 characters */
N_("Web interface (before 1.14)")
/* Translators: What NocoBase is */
N_("Builds business applications on a database without programming.")
/* Translators: Security note for NocoBase */
N_("The first account has a known password: change it.")
/* Translators: What NocoDB is */
N_("Turns an SQL database into a spreadsheet in the browser.")
/* Translators: What ONLYOFFICE Docs is */
N_("Office documents edited together in the browser, connected to Nextcloud and others.")
/* Translators: What a port of ONLYOFFICE Docs is for; at most 30 characters */
N_("Document server")
/* Translators: What a port of ONLYOFFICE Docs is for; at most 30 characters */
N_("Document server (TLS)")
/* Translators: What Open Liberty / WebSphere Liberty is */
N_("IBM's light Java application server and its free edition.")
/* Translators: What a port of OpenMetadata is for; at most 30 characters */
N_("Admin")
/* Translators: What OpenProject is */
N_("Project management with plans, tasks and boards.")
/* Translators: What OSRM is */
N_("Calculates routes on OpenStreetMap data.")
/* Translators: What Outline is */
N_("Knowledge base for teams in the style of Notion.")
/* Translators: What Overleaf (ShareLaTeX) is */
N_("LaTeX editor in the browser in which several people write together; this is the self-hosted edition.")
/* Translators: What Paperless-ngx is */
N_("Archive for scanned documents that reads their text and makes them searchable.")
/* Translators: What Parse Server is */
N_("Backend for phone apps on Node.js.")
/* Translators: What Phusion Passenger Standalone is */
N_("Application server for Ruby, Python and Node.js; this is its stand-alone form.")
/* Translators: What Penpot is */
N_("Design and prototyping tool in the browser for teams, hosted by themselves.")
/* Translators: What PHP-FPM (FastCGI) is */
N_("Runs PHP scripts for a web server such as nginx, which passes the requests on over FastCGI.")
/* Translators: Security note for PHP-FPM (FastCGI) */
N_("FastCGI knows no login and lets anyone run code; bind it to localhost or use a socket.")
/* Translators: What PHP websites (Drupal, Joomla, Moodle and others) is */
N_("Programs written in PHP have no port of their own: they run inside a web server and share its ports.")
/* Translators: Security note for PHP websites (Drupal, Joomla, Moodle and others) */
N_("Keep them and their extensions up to date; known holes are tried within hours.")
/* Translators: What a port of PHP websites (Drupal, Joomla, Moodle and others) is for; at most 30 characters */
N_("Website (TLS)")
/* Translators: What PLANKA is */
N_("Board for tasks and projects in which several people move cards at the same time.")
/* Translators: What Plausible Analytics is */
N_("Self-hosted visitor statistics for websites.")
/* Translators: What PocketBase is */
N_("Backend in one program, with database, sign-in and admin page.")
/* Translators: What PostgREST is */
N_("Turns a PostgreSQL database into a web API without further programming.")
/* Translators: Security note for PostgREST */
N_("What the anonymous database role may read is open to everyone who reaches the port: give that role little.")
/* Translators: What Prefect is */
N_("Plans and watches jobs written in Python.")
/* Translators: What Puter is */
N_("A desktop with files and programs that lives in the browser, self-hosted.")
/* Translators: What Radicale is */
N_("Small server for calendars and address books that phones and computers keep in step with over CalDAV and CardDAV.")
/* Translators: Security note for Radicale */
N_("Unencrypted as installed, and older versions ask for no password: put it behind HTTPS with sign-in.")
/* Translators: What Redash is */
N_("Web application for SQL queries, charts and dashboards.")
/* Translators: What Redmine is */
N_("Project management and bug tracking in Ruby; its own server and the container listen here.")
/* Translators: What RSSHub is */
N_("Makes news feeds for websites that have none.")
/* Translators: What SearXNG is */
N_("Self-hosted search page that asks many search engines without tracking.")
/* Translators: What a port of SearXNG is for; at most 30 characters */
N_("Program run directly")
/* Translators: What Shiori is */
N_("Keeps bookmarks together with a readable copy of the page.")
/* Translators: What SiYuan is */
N_("Notes application that can also run as a server in the browser.")
/* Translators: What Snipe-IT is */
N_("Keeps account of computers, licenses and other equipment and of who has them.")
/* Translators: What Apache Spark is */
N_("Processes large amounts of data on many machines. Each running application shows its progress on 4040 or the next free port.")
/* Translators: Security note for Apache Spark */
N_("The master accepts jobs from anyone by default; keep it in a private network.")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("Application web page")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("Standalone master")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("Master web page")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("Worker web page")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("History server")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("REST submission")
/* Translators: What a port of Apache Spark is for; at most 30 characters */
N_("Spark Connect")
/* Translators: What Stirling-PDF is */
N_("Self-hosted tools for PDF files in the browser.")
/* Translators: What Strapi is */
N_("Content management system that delivers its content to other programs through an API.")
/* Translators: What Apache Superset is */
N_("Web application for charts and dashboards on databases.")
/* Translators: Security note for Apache Superset */
N_("Replace the default secret key; instances with the shipped one are attacked.")
/* Translators: What Tandoor Recipes is */
N_("Keeps recipes, plans meals and writes shopping lists, for a household or more.")
/* Translators: What Temporal is */
N_("Runs long-lasting processes reliably across failures.")
/* Translators: What a port of Temporal is for; at most 30 characters */
N_("Clients and workers (gRPC)")
/* Translators: What a port of Temporal is for; at most 30 characters */
N_("Web interface (dev server)")
/* Translators: What a port of Temporal is for; at most 30 characters */
N_("Web interface (container)")
/* Translators: What thumbor is */
N_("Crops and resizes pictures on request.")
/* Translators: What Apache Tika Server is */
N_("Reads text and details out of many kinds of documents for other programs, for example Paperless-ngx.")
/* Translators: Security note for Apache Tika Server */
N_("It has no login and fetches or parses whatever it is sent; keep it private.")
/* Translators: What TileServer GL is */
N_("Serves map tiles to websites.")
/* Translators: What Apache Tomcat is */
N_("Server for Java web applications.")
/* Translators: Security note for Apache Tomcat */
N_("Remove the manager application or give it a strong password, and leave AJP switched off unless it is needed.")
/* Translators: What a port of Apache Tomcat is for; at most 30 characters */
N_("AJP connector")
/* Translators: What a port of Apache Tomcat is for; at most 30 characters */
N_("Shutdown (local)")
/* Translators: What Traccar is */
N_("Server for GPS trackers: shows on a map where vehicles and phones are. Each tracker protocol has a port of its own from 5001 on.")
/* Translators: Security note for Traccar */
N_("Trackers send positions unencrypted and without sign-in; put the web interface behind HTTPS.")
/* Translators: What a port of Traccar is for; at most 30 characters */
N_("Phone app (OsmAnd protocol)")
/* Translators: What a port of Traccar is for; at most 30 characters */
N_("Teltonika trackers")
/* Translators: What a port of Traccar is for; at most 30 characters */
N_("GT06 trackers")
/* Translators: What a port of Traccar is for; at most 30 characters */
N_("H02 trackers")
/* Translators: What a port of Traccar is for; at most 30 characters */
N_("GPS103 trackers")
/* Translators: What Trilium Notes is */
N_("Notes in a tree, on the desktop or as a server.")
/* Translators: What Twenty (CRM) is */
N_("Customer database for sales teams, with mail and calendar beside each contact.")
/* Translators: What Unicorn (Ruby) is */
N_("Server that runs Ruby web applications behind a web server.")
/* Translators: What uWSGI is */
N_("Server that runs Python and other web applications. It has no fixed port; these are the numbers used throughout its documentation.")
/* Translators: Security note for uWSGI */
N_("Bind the uwsgi and statistics sockets to localhost.")
/* Translators: What a port of uWSGI is for; at most 30 characters */
N_("uwsgi protocol (examples)")
/* Translators: What a port of uWSGI is for; at most 30 characters */
N_("HTTP (examples)")
/* Translators: What a port of uWSGI is for; at most 30 characters */
N_("Statistics (examples)")
/* Translators: What Vaultwarden is */
N_("Small self-hosted server for the Bitwarden password manager.")
/* Translators: Security note for Vaultwarden */
N_("Clients demand HTTPS; put a reverse proxy in front and keep the admin page closed.")
/* Translators: What Vikunja is */
N_("Self-hosted to-do lists and boards.")
/* Translators: What Waitress is */
N_("Pure Python server for web applications that also runs on Windows.")
/* Translators: What wallabag is */
N_("Keeps web articles in readable form for later, on phones and e-readers too.")
/* Translators: What Oracle WebLogic Server is */
N_("Oracle's Java application server. Browsers, Java clients and the console share one port.")
/* Translators: Security note for Oracle WebLogic Server */
N_("Patch it at once; flaws in its T3 protocol and console are attacked constantly. Do not expose the port to the Internet.")
/* Translators: What a port of Oracle WebLogic Server is for; at most 30 characters */
N_("HTTP, T3 and console")
/* Translators: What a port of Oracle WebLogic Server is for; at most 30 characters */
N_("HTTPS, T3S")
/* Translators: What a port of Oracle WebLogic Server is for; at most 30 characters */
N_("Administration port")
/* Translators: What a port of Oracle WebLogic Server is for; at most 30 characters */
N_("Node Manager")
/* Translators: What IBM WebSphere Application Server is */
N_("IBM's traditional Java application server.")
/* Translators: Security note for IBM WebSphere Application Server */
N_("Restrict the console and the SOAP connector to administrators.")
/* Translators: What a port of IBM WebSphere Application Server is for; at most 30 characters */
N_("Administration console (TLS)")
/* Translators: What a port of IBM WebSphere Application Server is for; at most 30 characters */
N_("SOAP connector")
/* Translators: What a port of IBM WebSphere Application Server is for; at most 30 characters */
N_("Bootstrap")
/* Translators: What WeKan is */
N_("Board for tasks in lists and cards, shared by a team.")
/* Translators: What Whoogle Search is */
N_("Shows Google's search results without advertising and tracking.")
/* Translators: What Wiki.js is */
N_("Wiki that runs on Node.js.")
/* Translators: What WildFly / JBoss EAP is */
N_("Java application server, formerly called JBoss; Red Hat sells it as JBoss EAP.")
/* Translators: Security note for WildFly / JBoss EAP */
N_("Keep the management port on localhost; old open JBoss consoles are taken over quickly.")
/* Translators: What a port of WildFly / JBoss EAP is for; at most 30 characters */
N_("Management console")
/* Translators: What a port of WildFly / JBoss EAP is for; at most 30 characters */
N_("Management console (TLS)")
/* Translators: What a port of WildFly / JBoss EAP is for; at most 30 characters */
N_("AJP")
/* Translators: What Windmill is */
N_("Turns scripts into workflows and internal web tools.")
/* Translators: Security note for Windmill */
N_("It runs any code of its users; protect it well.")
/* Translators: What WordPress is */
N_("The most common system for websites and blogs. It runs inside a web server and uses its ports.")
/* Translators: Security note for WordPress */
N_("Keep plugins up to date and protect the login page.")
/* Translators: What XWiki is */
N_("Wiki in Java for companies and groups.")
/* Translators: What Zotero is */
N_("Reference manager. Browser extension and word processors reach the desktop application on this local port.")
/* Translators: What Bitcoin is */
N_("Digital currency without a bank. Nodes exchange blocks and payments on the first port; wallets and tools use the RPC port.")
/* Translators: Security note for Bitcoin */
N_("The RPC port can spend money: never open it to the Internet.")
/* Translators: What a port of Bitcoin is for; at most 30 characters */
N_("Peers")
/* Translators: What a port of Bitcoin is for; at most 30 characters */
N_("RPC")
/* Translators: What Bitcoin test networks is */
N_("Networks for trying out Bitcoin software with coins that are worth nothing.")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Testnet3 peers")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Testnet3 RPC")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Testnet4 peers")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Testnet4 RPC")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Signet peers")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Signet RPC")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Regtest peers")
/* Translators: What a port of Bitcoin test networks is for; at most 30 characters */
N_("Regtest RPC")
/* Translators: What Lightning Network is */
N_("Quick payments on top of Bitcoin. Nodes such as lnd and Core Lightning connect to each other on the first port.")
/* Translators: Security note for Lightning Network */
N_("The lnd interfaces can move money; keep them local or behind a VPN.")
/* Translators: What a port of Lightning Network is for; at most 30 characters */
N_("lnd gRPC")
/* Translators: What a port of Lightning Network is for; at most 30 characters */
N_("lnd REST")
/* Translators: What Electrum server is */
N_("Answers light wallets such as Electrum that ask for the history of their addresses.")
/* Translators: Security note for Electrum server */
N_("The operator of a server sees the addresses of its users; prefer TLS and a self-hosted server.")
/* Translators: What a port of Electrum server is for; at most 30 characters */
N_("Plain")
/* Translators: What a port of Electrum server is for; at most 30 characters */
N_("TLS")
/* Translators: What Ethereum node is */
N_("Blockchain for programs. Wallets and applications talk to a node over JSON-RPC; nodes meet each other on 30303.")
/* Translators: Security note for Ethereum node */
N_("Open RPC ports are searched for by thieves: keep 8545, 8546 and 8551 local.")
/* Translators: What a port of Ethereum node is for; at most 30 characters */
N_("JSON-RPC (HTTP)")
/* Translators: What a port of Ethereum node is for; at most 30 characters */
N_("JSON-RPC (WebSocket)")
/* Translators: What a port of Ethereum node is for; at most 30 characters */
N_("Execution peers")
/* Translators: What a port of Ethereum node is for; at most 30 characters */
N_("Engine API")
/* Translators: What a port of Ethereum node is for; at most 30 characters */
N_("Beacon peers")
/* Translators: What a port of Ethereum node is for; at most 30 characters */
N_("Beacon API (Lighthouse)")
/* Translators: What Ethereum development node is */
N_("Local test blockchain for developers, started by Hardhat, Foundry's Anvil or Ganache.")
/* Translators: Security note for Ethereum development node */
N_("The private keys of its accounts are public knowledge; never send real money to them.")
/* Translators: What a port of Ethereum development node is for; at most 30 characters */
N_("JSON-RPC")
/* Translators: What a port of Ethereum development node is for; at most 30 characters */
N_("JSON-RPC (Ganache app)")
/* Translators: What Monero is */
N_("Digital currency that hides sender, receiver and amount. Wallets use a node over the RPC port.")
/* Translators: Security note for Monero */
N_("Offer strangers the restricted RPC only; the full one belongs to the local machine.")
/* Translators: What a port of Monero is for; at most 30 characters */
N_("ZMQ")
/* Translators: What a port of Monero is for; at most 30 characters */
N_("Restricted RPC (by convention)")
/* Translators: What Litecoin is */
N_("Digital currency derived from Bitcoin with faster blocks.")
/* Translators: What Dogecoin is */
N_("Digital currency that began as a joke and stayed.")
/* Translators: What Dash is */
N_("Digital currency derived from Bitcoin with a second layer of master nodes.")
/* Translators: What Solana is */
N_("Blockchain for programs and payments. Wallets and tools use the RPC port of a validator or of the local test network.")
/* Translators: Security note for Solana */
N_("Public RPC nodes need rate limits; keep the test validator local.")
/* Translators: What a port of Solana is for; at most 30 characters */
N_("WebSocket subscriptions")
/* Translators: What a port of Solana is for; at most 30 characters */
N_("Gossip (entry points)")
/* Translators: What a port of Solana is for; at most 30 characters */
N_("Faucet (test validator)")
/* Translators: What Polkadot and Substrate is */
N_("Family of linked blockchains. Nodes built with Substrate offer their interface on the first port and meet on the second.")
/* Translators: Security note for Polkadot and Substrate */
N_("Do not expose unsafe RPC methods to other machines.")
/* Translators: What a port of Polkadot and Substrate is for; at most 30 characters */
N_("RPC (HTTP and WebSocket)")
/* Translators: What Stellar Core is */
N_("Node of the Stellar payment network. Applications use the Horizon interface in front of it.")
/* Translators: Security note for Stellar Core */
N_("The administration port has no authentication; keep it local.")
/* Translators: What a port of Stellar Core is for; at most 30 characters */
N_("Administration (HTTP)")
/* Translators: What a port of Stellar Core is for; at most 30 characters */
N_("Horizon API")
/* Translators: What XRP Ledger (rippled) is */
N_("Server of the XRP Ledger payment network. Only the peer port is meant for other machines.")
/* Translators: Security note for XRP Ledger (rippled) */
N_("The administration ports must stay local.")
/* Translators: What a port of XRP Ledger (rippled) is for; at most 30 characters */
N_("Peers (traditional)")
/* Translators: What a port of XRP Ledger (rippled) is for; at most 30 characters */
N_("Peers (registered)")
/* Translators: What a port of XRP Ledger (rippled) is for; at most 30 characters */
N_("Admin JSON-RPC")
/* Translators: What a port of XRP Ledger (rippled) is for; at most 30 characters */
N_("Admin WebSocket")
/* Translators: What Chia is */
N_("Digital currency that uses disk space. A full node should be reachable for its peers on the first port.")
/* Translators: Security note for Chia */
N_("Forward 8444 only; the RPC ports must stay local.")
/* Translators: What a port of Chia is for; at most 30 characters */
N_("Full node peers")
/* Translators: What a port of Chia is for; at most 30 characters */
N_("Farmer")
/* Translators: What a port of Chia is for; at most 30 characters */
N_("Full node RPC")
/* Translators: What Cosmos and CometBFT is */
N_("Toolkit for blockchains that can trade with each other. Its many chains share these ports.")
/* Translators: Security note for Cosmos and CometBFT */
N_("Validators should hide behind other nodes; open the peer port only.")
/* Translators: What Avalanche is */
N_("Blockchain platform for programs and own subnetworks.")
/* Translators: Security note for Avalanche */
N_("Open the peer port only; keep the API local.")
/* Translators: What a port of Avalanche is for; at most 30 characters */
N_("Peers (staking)")
/* Translators: What NEAR Protocol is */
N_("Blockchain for programs. Applications use the RPC port, nodes meet on the second.")
/* Translators: What Storj node is */
N_("Node that rents out disk space to the Storj cloud storage network.")
/* Translators: What a port of Storj node is for; at most 30 characters */
N_("Node traffic")
/* Translators: What a port of Storj node is for; at most 30 characters */
N_("Dashboard")
/* Translators: What EOS and Antelope is */
N_("Blockchain for programs. Wallets and tools use the HTTP interface of a node.")
/* Translators: Security note for EOS and Antelope */
N_("Do not expose the producer interface.")
/* Translators: What a port of EOS and Antelope is for; at most 30 characters */
N_("HTTP API")
/* Translators: What TRON is */
N_("Blockchain widely used for sending stable coins. Nodes meet on the first port.")
/* Translators: What a port of TRON is for; at most 30 characters */
N_("gRPC API")
/* Translators: What Kaspa is */
N_("Digital currency with several blocks per second.")
/* Translators: What a port of Kaspa is for; at most 30 characters */
N_("RPC (gRPC)")
/* Translators: What a port of Kaspa is for; at most 30 characters */
N_("RPC (wRPC Borsh)")
/* Translators: What a port of Kaspa is for; at most 30 characters */
N_("RPC (wRPC JSON)")
/* Translators: What Namecoin is */
N_("Derivative of Bitcoin that registers names such as domain names.")
/* Translators: What Trezor Bridge is */
N_("Lets a browser talk to a Trezor hardware wallet that is plugged into this computer.")
/* Translators: What Mempool is */
N_("Explorer for Bitcoin blocks, waiting transactions and fees. The website in front of it asks this API.")
/* Translators: Security note for Mempool */
N_("Has no sign-in: publish it only through the website's web server.")
/* Translators: What a port of Mempool is for; at most 30 characters */
N_("Backend API")
/* Translators: What Hyperledger Fabric is */
N_("Blockchain software for groups of organizations that know each other. Peers keep the ledger, orderers put transactions in order.")
/* Translators: Security note for Hyperledger Fabric */
N_("Turn on TLS; only members of the network should get to these ports.")
/* Translators: What a port of Hyperledger Fabric is for; at most 30 characters */
N_("Peer")
/* Translators: What a port of Hyperledger Fabric is for; at most 30 characters */
N_("Orderer")
/* Translators: What BTCPay Server is */
N_("Takes Bitcoin payments for shops without a payment company between. Normally a web server with TLS stands in front.")
/* Translators: Security note for BTCPay Server */
N_("Money passes through it: keep the plain port away from the network.")
/* Translators: What cgminer API is */
N_("Reports on and controls mining programs and many mining devices by small text or JSON commands.")
/* Translators: Security note for cgminer API */
N_("Plain text, and whoever has write access can redirect the earnings: allow single addresses only.")
/* Translators: What SAP GUI (dispatcher) is */
N_("The SAP GUI program signs in here. The last two digits are the instance number: 3200 for instance 00. The message server spreads the users.")
/* Translators: Security note for SAP GUI (dispatcher) */
N_("The protocol is only compressed: use SNC encryption and a SAProuter or VPN from outside.")
/* Translators: What a port of SAP GUI (dispatcher) is for; at most 30 characters */
N_("Dispatcher, 32 + instance")
/* Translators: What a port of SAP GUI (dispatcher) is for; at most 30 characters */
N_("Message server, 36 + instance")
/* Translators: What SAP Gateway is */
N_("Other programs call functions in SAP systems (RFC) through this port; the last two digits are the instance number.")
/* Translators: Security note for SAP Gateway */
N_("Maintain the access lists reginfo and secinfo; without them foreign programs can register.")
/* Translators: What a port of SAP Gateway is for; at most 30 characters */
N_("Gateway, 33 + instance")
/* Translators: What a port of SAP Gateway is for; at most 30 characters */
N_("With SNC, 48 + instance")
/* Translators: What SAProuter is */
N_("Relay that joins SAP networks in a controlled way, for instance for support by SAP.")
/* Translators: Security note for SAProuter */
N_("Keep its permission table strict; open routers show the way into the network.")
/* Translators: What SAP web access (ICM, Web Dispatcher) is */
N_("Browser access to SAP systems such as Fiori. The number contains the instance: 8000 and 44300 for instance 00.")
/* Translators: Security note for SAP web access (ICM, Web Dispatcher) */
N_("A hole of 2022 in the ICM allowed takeover: update, and publish only through a Web Dispatcher.")
/* Translators: What a port of SAP web access (ICM, Web Dispatcher) is for; at most 30 characters */
N_("HTTP, 80 + instance")
/* Translators: What a port of SAP web access (ICM, Web Dispatcher) is for; at most 30 characters */
N_("HTTPS, 443 + instance")
/* Translators: What a port of SAP web access (ICM, Web Dispatcher) is for; at most 30 characters */
N_("Java HTTP, instance 00")
/* Translators: What a port of SAP web access (ICM, Web Dispatcher) is for; at most 30 characters */
N_("Java HTTPS, instance 00")
/* Translators: What SAP Host Agent and start service is */
N_("Interfaces for starting, stopping and watching SAP systems on a server.")
/* Translators: Security note for SAP Host Agent and start service */
N_("Allow management systems only; protect the functions in the profile.")
/* Translators: What a port of SAP Host Agent and start service is for; at most 30 characters */
N_("Host Agent HTTP")
/* Translators: What a port of SAP Host Agent and start service is for; at most 30 characters */
N_("Host Agent HTTPS")
/* Translators: What a port of SAP Host Agent and start service is for; at most 30 characters */
N_("Start service, instance 00")
/* Translators: What a port of SAP Host Agent and start service is for; at most 30 characters */
N_("Start service HTTPS")
/* Translators: What Citrix license server is */
N_("Gives Citrix servers their licenses.")
/* Translators: What a port of Citrix license server is for; at most 30 characters */
N_("License manager")
/* Translators: What a port of Citrix license server is for; at most 30 characters */
N_("Vendor daemon")
/* Translators: What HCL Notes and Domino is */
N_("Notes clients and Domino servers exchange mail, calendars and databases over this port.")
/* Translators: Security note for HCL Notes and Domino */
N_("Turn on port encryption and use a VPN from outside.")
/* Translators: What a port of HCL Notes and Domino is for; at most 30 characters */
N_("Notes (NRPC)")
/* Translators: What a port of HCL Notes and Domino is for; at most 30 characters */
N_("DIIOP")
/* Translators: What a port of HCL Notes and Domino is for; at most 30 characters */
N_("Server console")
/* Translators: What Dynamics AX is */
N_("Clients of the Microsoft business software AX connect to its application server here.")
/* Translators: What a port of Dynamics AX is for; at most 30 characters */
N_("Clients (RPC)")
/* Translators: What a port of Dynamics AX is for; at most 30 characters */
N_("Services metadata")
/* Translators: What a port of Dynamics AX is for; at most 30 characters */
N_("Services")
/* Translators: What Atlassian Crowd is */
N_("Central sign-in and user directory for Atlassian programs.")
/* Translators: What SharePoint Server is */
N_("Intranet and document platform of Microsoft. Users need the web ports only; the others belong to the servers of a farm.")
/* Translators: Security note for SharePoint Server */
N_("Attacked widely in 2025 (ToolShell): update at once and do not publish it unprotected.")
/* Translators: What a port of SharePoint Server is for; at most 30 characters */
N_("Service applications HTTP")
/* Translators: What a port of SharePoint Server is for; at most 30 characters */
N_("Service applications HTTPS")
/* Translators: What a port of SharePoint Server is for; at most 30 characters */
N_("Distributed cache")
/* Translators: What a port of SharePoint Server is for; at most 30 characters */
N_("Farm services")
/* Translators: What Tableau Server is */
N_("Serves interactive charts and reports; administrators use the TSM page on port 8850.")
/* Translators: What a port of Tableau Server is for; at most 30 characters */
N_("Administration (TSM)")
/* Translators: What a port of Tableau Server is for; at most 30 characters */
N_("Repository database")
/* Translators: What a port of Tableau Server is for; at most 30 characters */
N_("Repository backup")
/* Translators: What Qlik Sense is */
N_("Data analysis for companies; users need the HTTPS port, the others connect the servers among themselves.")
/* Translators: What a port of Qlik Sense is for; at most 30 characters */
N_("Hub and console HTTPS")
/* Translators: What a port of Qlik Sense is for; at most 30 characters */
N_("Hub HTTP")
/* Translators: What a port of Qlik Sense is for; at most 30 characters */
N_("Repository service API")
/* Translators: What a port of Qlik Sense is for; at most 30 characters */
N_("Proxy service API")
/* Translators: What a port of Qlik Sense is for; at most 30 characters */
N_("Sign-in page")
/* Translators: What a port of Qlik Sense is for; at most 30 characters */
N_("Engine")
/* Translators: What SAP BusinessObjects is */
N_("Reporting platform of SAP, known from Crystal Reports. Programs sign in to the management server on 6400.")
/* Translators: What a port of SAP BusinessObjects is for; at most 30 characters */
N_("Central Management Server")
/* Translators: What a port of SAP BusinessObjects is for; at most 30 characters */
N_("Server Intelligence Agent")
/* Translators: What a port of SAP BusinessObjects is for; at most 30 characters */
N_("Web (Tomcat)")
/* Translators: What Bloomberg API is */
N_("Programs on the same computer get market data from the Bloomberg Terminal through this port.")
/* Translators: What OFTP2 (ODETTE) is */
N_("Exchanges order and design data between companies, mainly in the European car industry.")
/* Translators: Security note for OFTP2 (ODETTE) */
N_("Use the TLS port with certificates.")
/* Translators: What a port of OFTP2 (ODETTE) is for; at most 30 characters */
N_("With TLS")
/* Translators: What a port of OFTP2 (ODETTE) is for; at most 30 characters */
N_("Unencrypted")
/* Translators: What IBM Connect:Direct is */
N_("Managed file transfer between companies, much used by banks.")
/* Translators: Security note for IBM Connect:Direct */
N_("Turn on Secure Plus (TLS).")
/* Translators: What a port of IBM Connect:Direct is for; at most 30 characters */
N_("Between servers")
/* Translators: What a port of IBM Connect:Direct is for; at most 30 characters */
N_("Clients (API)")
/* Translators: What M-Files is */
N_("Document management; desktop programs connect to the server here.")
/* Translators: What a port of M-Files is for; at most 30 characters */
N_("Desktop clients")
/* Translators: What a port of M-Files is for; at most 30 characters */
N_("HTTPS and gRPC")
/* Translators: What QuickBooks Desktop database server is */
N_("Several computers share one company file through this service. The further ports belong to version 2018; later versions choose them on their own.")
/* Translators: Security note for QuickBooks Desktop database server */
N_("Open it inside the office network only.")
/* Translators: What a port of QuickBooks Desktop database server is for; at most 30 characters */
N_("Database service")
/* Translators: What a port of QuickBooks Desktop database server is for; at most 30 characters */
N_("QuickBooks 2018")
/* Translators: What a port of QuickBooks Desktop database server is for; at most 30 characters */
N_("QuickBooks 2018, additional")
/* Translators: What FlexNet license server (FlexLM) is */
N_("Gives out floating licenses of many engineering programs. The manager takes a port from 27000 to 27009; each vendor's daemon needs a second one.")
/* Translators: Security note for FlexNet license server (FlexLM) */
N_("Serve the inner network only. Give the vendor daemon a fixed port, or a firewall will block it.")
/* Translators: What Autodesk network license is */
N_("License server for AutoCAD, Revit and other Autodesk programs with network licenses.")
/* Translators: What a port of Autodesk network license is for; at most 30 characters */
N_("License manager (lmgrd)")
/* Translators: What a port of Autodesk network license is for; at most 30 characters */
N_("Vendor daemon (adskflex)")
/* Translators: What MATLAB network license is */
N_("License server for MATLAB and Simulink. The daemon MLM gets a second port, best fixed in the license file.")
/* Translators: What Ansys license server is */
N_("License server for the simulation programs of Ansys.")
/* Translators: What a port of Ansys license server is for; at most 30 characters */
N_("FlexNet")
/* Translators: What a port of Ansys license server is for; at most 30 characters */
N_("Licensing Interconnect")
/* Translators: What Siemens PLM license server is */
N_("License server for NX, Teamcenter, Solid Edge and related Siemens programs.")
/* Translators: What Dassault Systemes license server (DSLS) is */
N_("License server for CATIA, SIMULIA and other programs of Dassault Systemes.")
/* Translators: What a port of Dassault Systemes license server (DSLS) is for; at most 30 characters */
N_("Licenses")
/* Translators: What a port of Dassault Systemes license server (DSLS) is for; at most 30 characters */
N_("Administration")
/* Translators: What RLM license server is */
N_("License server of Reprise used by many programs for film, graphics and engineering. Each vendor's daemon gets a further port.")
/* Translators: Security note for RLM license server */
N_("The web page can be used without password in older versions: restrict it.")
/* Translators: What a port of RLM license server is for; at most 30 characters */
N_("Administration web page")
/* Translators: What LM-X license server is */
N_("License server of X-Formation, also used by Altair programs.")
/* Translators: What Sentinel LDK and HASP is */
N_("Programs protected by a Sentinel dongle find it on the network here; a browser shows the administration page on the same port.")
/* Translators: Security note for Sentinel LDK and HASP */
N_("Old versions have serious holes: update the run-time and block access from other networks.")
/* Translators: What Sentinel RMS license server is */
N_("License server of Sentinel RMS, used among others by IBM SPSS.")
/* Translators: Security note for Sentinel RMS license server */
N_("Answers requests from anyone and can amplify floods: block it from outside.")
/* Translators: What CodeMeter is */
N_("Copy protection by Wibu-Systems: programs find their dongle or license on the network here, WebAdmin shows it in the browser.")
/* Translators: Security note for CodeMeter */
N_("Update to a version without the holes of 2020 and leave the network server off where it is not needed.")
/* Translators: What a port of CodeMeter is for; at most 30 characters */
N_("WebAdmin HTTP")
/* Translators: What a port of CodeMeter is for; at most 30 characters */
N_("WebAdmin HTTPS")
/* Translators: What a port of CodeMeter is for; at most 30 characters */
N_("Licenses over the Internet")
/* Translators: What IBM i Access (AS/400 host servers) is */
N_("Programs on PCs reach the database, files, commands and printers of an IBM i (AS/400) system through these host servers.")
/* Translators: Security note for IBM i Access (AS/400 host servers) */
N_("Use the TLS ports; the plain ones send data unencrypted.")
/* Translators: What a port of IBM i Access (AS/400 host servers) is for; at most 30 characters */
N_("Server mapper")
/* Translators: What a port of IBM i Access (AS/400 host servers) is for; at most 30 characters */
N_("Host servers")
/* Translators: What a port of IBM i Access (AS/400 host servers) is for; at most 30 characters */
N_("Host servers over TLS")
/* Translators: What a port of IBM i Access (AS/400 host servers) is for; at most 30 characters */
N_("Database (DRDA)")
/* Translators: What Citrix ICA and HDX is */
N_("Connects Citrix Workspace with virtual desktops and programs. With session reliability, which is normal, port 2598 is used in place of 1494.")
/* Translators: Security note for Citrix ICA and HDX */
N_("Publish it only through a gateway on port 443 and keep that gateway patched.")
/* Translators: What a port of Citrix ICA and HDX is for; at most 30 characters */
N_("ICA and HDX")
/* Translators: What a port of Citrix ICA and HDX is for; at most 30 characters */
N_("Session reliability (CGP)")
/* Translators: What Jira is */
N_("Self-hosted issue tracking and project management of Atlassian.")
/* Translators: Security note for Jira */
N_("Put HTTPS in front and install security updates at once.")
/* Translators: What a port of Jira is for; at most 30 characters */
N_("Cluster cache")
/* Translators: What Confluence is */
N_("Self-hosted wiki of Atlassian for teams and companies.")
/* Translators: Security note for Confluence */
N_("Often attacked through new holes: do not expose it directly, update at once.")
/* Translators: What a port of Confluence is for; at most 30 characters */
N_("Joint editing (Synchrony)")
/* Translators: What Odoo is */
N_("Open-source business software for sales, stock, accounting and more, used in the browser.")
/* Translators: Security note for Odoo */
N_("Set the master password, hide the database list and put HTTPS in front.")
/* Translators: What a port of Odoo is for; at most 30 characters */
N_("Live chat and notices")
/* Translators: What ERPNext and Frappe is */
N_("Open-source business software built on the Frappe framework.")
/* Translators: What a port of ERPNext and Frappe is for; at most 30 characters */
N_("Web (development)")
/* Translators: What a port of ERPNext and Frappe is for; at most 30 characters */
N_("Live updates (Socket.IO)")
/* Translators: What a port of ERPNext and Frappe is for; at most 30 characters */
N_("Web (container setup)")
/* Translators: What ArcGIS Enterprise is */
N_("Map and geodata server of Esri with its portal and data store.")
/* Translators: What a port of ArcGIS Enterprise is for; at most 30 characters */
N_("Server HTTPS")
/* Translators: What a port of ArcGIS Enterprise is for; at most 30 characters */
N_("Server HTTP")
/* Translators: What a port of ArcGIS Enterprise is for; at most 30 characters */
N_("Portal HTTPS")
/* Translators: What a port of ArcGIS Enterprise is for; at most 30 characters */
N_("Portal HTTP")
/* Translators: What a port of ArcGIS Enterprise is for; at most 30 characters */
N_("Data store")
/* Translators: What IRC is */
N_("Classic group chat in channels. Programs connect to 6667, or better to 6697 with encryption; nobody uses the registered 194.")
/* Translators: Security note for IRC */
N_("6667 is not encrypted; use 6697.")
/* Translators: What a port of IRC is for; at most 30 characters */
N_("Usual port")
/* Translators: What a port of IRC is for; at most 30 characters */
N_("Other usual ports")
/* Translators: What a port of IRC is for; at most 30 characters */
N_("Registered, hardly used")
/* Translators: What XMPP (Jabber) is */
N_("Open chat protocol where anyone can run a server. People's programs use 5222, servers reach each other on 5269.")
/* Translators: Security note for XMPP (Jabber) */
N_("Require TLS for clients and servers.")
/* Translators: What a port of XMPP (Jabber) is for; at most 30 characters */
N_("Clients")
/* Translators: What a port of XMPP (Jabber) is for; at most 30 characters */
N_("Clients, TLS from the start")
/* Translators: What a port of XMPP (Jabber) is for; at most 30 characters */
N_("Servers, TLS from the start")
/* Translators: What a port of XMPP (Jabber) is for; at most 30 characters */
N_("Web clients (BOSH)")
/* Translators: What a port of XMPP (Jabber) is for; at most 30 characters */
N_("Web clients (BOSH, HTTPS)")
/* Translators: What Link-local chat (Bonjour) is */
N_("Chat between programs on the same network without any server, found through Bonjour.")
/* Translators: What Prosody is */
N_("Light XMPP chat server, also used inside Jitsi Meet.")
/* Translators: What a port of Prosody is for; at most 30 characters */
N_("Components")
/* Translators: What ejabberd is */
N_("XMPP chat server for many users that can also serve MQTT.")
/* Translators: What a port of ejabberd is for; at most 30 characters */
N_("Web admin, HTTP")
/* Translators: What a port of ejabberd is for; at most 30 characters */
N_("HTTPS services")
/* Translators: What a port of ejabberd is for; at most 30 characters */
N_("MQTT")
/* Translators: What a port of ejabberd is for; at most 30 characters */
N_("STUN and TURN")
/* Translators: What Openfire is */
N_("XMPP chat server in Java with an administration console in the browser.")
/* Translators: Security note for Openfire */
N_("A serious hole in the console was widely used in 2023: update it and keep 9090 and 9091 private.")
/* Translators: What a port of Openfire is for; at most 30 characters */
N_("Admin console")
/* Translators: What a port of Openfire is for; at most 30 characters */
N_("Admin console, HTTPS")
/* Translators: What a port of Openfire is for; at most 30 characters */
N_("Web clients")
/* Translators: What a port of Openfire is for; at most 30 characters */
N_("Web clients, HTTPS")
/* Translators: What a port of Openfire is for; at most 30 characters */
N_("File transfer proxy")
/* Translators: What Matrix is */
N_("Open, encrypted chat network. Servers reach each other on 8448, people's programs on 443; Synapse itself answers on 8008 behind a web server.")
/* Translators: Security note for Matrix */
N_("Put 8008 behind a web server with HTTPS.")
/* Translators: What a port of Matrix is for; at most 30 characters */
N_("Between servers (federation)")
/* Translators: What a port of Matrix is for; at most 30 characters */
N_("Homeserver, HTTP (Synapse)")
/* Translators: What Mattermost is */
N_("Team chat that companies run themselves, much like Slack.")
/* Translators: What a port of Mattermost is for; at most 30 characters */
N_("Web and API")
/* Translators: What a port of Mattermost is for; at most 30 characters */
N_("Between cluster nodes")
/* Translators: What Rocket.Chat is */
N_("Team chat that companies run themselves, with live chat for websites.")
/* Translators: What Quassel Core is */
N_("Stays connected to IRC around the clock; the Quassel program on a computer or phone connects to it.")
/* Translators: What The Lounge is */
N_("IRC in the browser that stays connected when the browser is closed.")
/* Translators: What BitlBee is */
N_("Makes other chat networks usable from an IRC program.")
/* Translators: What MSN Messenger is */
N_("Microsoft's former messenger. The service ended in 2013; revival servers still use the port.")
/* Translators: What AIM and ICQ (OSCAR) is */
N_("Former messengers of AOL and ICQ. AIM ended in 2017 and ICQ in 2024; revival servers still use the port.")
/* Translators: Security note for AIM and ICQ (OSCAR) */
N_("Not encrypted.")
/* Translators: What SILC is */
N_("Early encrypted group chat, now rare.")
/* Translators: What WhatsApp is */
N_("Messenger whose apps connect out to WhatsApp's servers. Nothing listens at home, so a firewall need only let it out.")
/* Translators: What a port of WhatsApp is for; at most 30 characters */
N_("Messages and media")
/* Translators: What a port of WhatsApp is for; at most 30 characters */
N_("Messages")
/* Translators: What Signal is */
N_("Messenger with end-to-end encryption whose apps connect out to Signal's servers over HTTPS. Nothing listens at home.")
/* Translators: What Zulip is */
N_("Team chat in which every channel is split into topics.")
/* Translators: What a port of Zulip is for; at most 30 characters */
N_("Web and API (TLS)")
/* Translators: What a port of Zulip is for; at most 30 characters */
N_("Incoming mail")
/* Translators: What Telegram is */
N_("Messenger whose apps connect out to Telegram's servers with its own protocol, MTProto. Nothing listens at home.")
/* Translators: What a port of Telegram is for; at most 30 characters */
N_("If 443 is blocked")
/* Translators: What Argo Workflows is */
N_("Runs multi-step jobs in Kubernetes containers; the server offers an API and a web page.")
/* Translators: What Argo CD is */
N_("Keeps Kubernetes applications in step with what is written in Git. It is often reached through a forwarded port 8080.")
/* Translators: What a port of Argo CD is for; at most 30 characters */
N_("Web interface (service)")
/* Translators: What a port of Argo CD is for; at most 30 characters */
N_("API server (pod)")
/* Translators: What a port of Argo CD is for; at most 30 characters */
N_("Repository server")
/* Translators: What a port of Argo CD is for; at most 30 characters */
N_("Server metrics")
/* Translators: What JFrog Artifactory is */
N_("Store for software packages and build results of many kinds.")
/* Translators: What a port of JFrog Artifactory is for; at most 30 characters */
N_("Web interface and packages")
/* Translators: What a port of JFrog Artifactory is for; at most 30 characters */
N_("Artifactory service")
/* Translators: What Atlantis is */
N_("Runs Terraform plans from pull requests.")
/* Translators: Security note for Atlantis */
N_("It holds cloud credentials; accept only the code host's signed callbacks.")
/* Translators: What Bamboo is */
N_("Build and deployment server by Atlassian.")
/* Translators: What a port of Bamboo is for; at most 30 characters */
N_("Remote agents")
/* Translators: What Buildbot is */
N_("Framework for build farms written in Python. Workers connect to the master.")
/* Translators: What a port of Buildbot is for; at most 30 characters */
N_("Workers")
/* Translators: What Concourse is */
N_("Continuous integration built from pipelines in containers. Workers register through an SSH gateway.")
/* Translators: What a port of Concourse is for; at most 30 characters */
N_("Workers (SSH)")
/* Translators: What GitHub Actions runner is */
N_("Runs GitHub workflows on a self-hosted machine. It only makes outgoing HTTPS connections, so no inbound port is needed.")
/* Translators: What a port of GitHub Actions runner is for; at most 30 characters */
N_("Outbound to GitHub")
/* Translators: What GitLab Runner is */
N_("Runs the jobs of GitLab pipelines. It fetches its work over HTTPS; these optional ports serve metrics and interactive terminals.")
/* Translators: What a port of GitLab Runner is for; at most 30 characters */
N_("Session server")
/* Translators: What GoCD is */
N_("Server for modeling how software moves from commit to production.")
/* Translators: What a port of GoCD is for; at most 30 characters */
N_("Web interface and agents")
/* Translators: What Jenkins is */
N_("Automation server that builds, tests and deploys software. Build machines can connect inwards on the agent port.")
/* Translators: Security note for Jenkins */
N_("Keep it current, require a login and close the agent port if no agent uses it; open Jenkins servers are attacked often.")
/* Translators: What a port of Jenkins is for; at most 30 characters */
N_("Inbound agents")
/* Translators: What Sonatype Nexus Repository is */
N_("Store for software packages of many kinds, also as a cache for public repositories.")
/* Translators: What Octopus Deploy is */
N_("Release and deployment automation. Its agents, called Tentacles, either listen for the server or call it.")
/* Translators: What a port of Octopus Deploy is for; at most 30 characters */
N_("Web portal (TLS)")
/* Translators: What a port of Octopus Deploy is for; at most 30 characters */
N_("Web portal")
/* Translators: What a port of Octopus Deploy is for; at most 30 characters */
N_("Listening Tentacle")
/* Translators: What a port of Octopus Deploy is for; at most 30 characters */
N_("Polling Tentacles")
/* Translators: What Rundeck is */
N_("Runs jobs and procedures on servers, on a schedule or at the push of a button.")
/* Translators: Security note for Rundeck */
N_("It can run commands on every connected server; change the initial password and limit access.")
/* Translators: What Semaphore UI is */
N_("Web interface for running Ansible playbooks and similar tools.")
/* Translators: What SonarQube is */
N_("Examines source code for mistakes and weak spots and shows the results in a web interface.")
/* Translators: Security note for SonarQube */
N_("Change the initial administrator password; source code and findings are visible behind it.")
/* Translators: What TeamCity is */
N_("Build server by JetBrains. Browsers and build agents connect to the same port.")
/* Translators: Security note for TeamCity */
N_("Update it promptly; serious flaws in old versions are exploited.")
/* Translators: What Tekton Dashboard is */
N_("Web page for the pipelines of Tekton, a build system inside Kubernetes.")
/* Translators: What Woodpecker CI is */
N_("Small continuous integration server in containers, a community offshoot of Drone.")
/* Translators: What a port of Woodpecker CI is for; at most 30 characters */
N_("Agents (gRPC)")
/* Translators: What TCPMUX is */
N_("Old service that lets a client ask for another service by name through one shared port.")
/* Translators: Security note for TCPMUX */
N_("Not needed today; leave it closed.")
/* Translators: What Remote Job Entry is */
N_("Protocol of the 1970s for sending batch jobs to a mainframe and fetching the output.")
/* Translators: What Echo is */
N_("Sends back whatever it receives. Once used for testing connections.")
/* Translators: Security note for Echo */
N_("The UDP form can be made to flood others; leave it switched off.")
/* Translators: What Discard is */
N_("Throws away everything it receives. Today the UDP port is best known for Wake-on-LAN packets.")
/* Translators: Security note for Discard */
N_("Not needed today; leave it switched off.")
/* Translators: What Systat is */
N_("Lists the users signed in on a system.")
/* Translators: Security note for Systat */
N_("Tells strangers about users; leave it switched off.")
/* Translators: What Daytime is */
N_("Answers with the current date and time as a line of text.")
/* Translators: Security note for Daytime */
N_("The UDP form can be used to flood others; use NTP for setting clocks.")
/* Translators: What Netstat service is */
N_("Historic service that printed the network connections of a system. The registration has been withdrawn.")
/* Translators: Security note for Netstat service */
N_("Tells strangers about the system; leave it switched off.")
/* Translators: What Quote of the Day is */
N_("Answers with a short quotation.")
/* Translators: Security note for Quote of the Day */
N_("The UDP form is used to amplify floods; leave it switched off.")
/* Translators: What Message Send Protocol is */
N_("Historic way of sending a short message to a user's terminal on another computer.")
/* Translators: What Character Generator is */
N_("Sends an endless stream of characters. Once used for testing connections and printers.")
/* Translators: Security note for Character Generator */
N_("The UDP form is notorious for amplifying floods; switch it off.")
/* Translators: What Time protocol is */
N_("Answers with the time as one number of seconds. Replaced by NTP.")
/* Translators: What Resource Location Protocol is */
N_("Historic way of asking hosts on a network which services they offer.")
/* Translators: What Whois is */
N_("Asks a registry who holds a domain name, an address range or a network number.")
/* Translators: What Referral Whois is */
N_("Extension of whois in which servers refer clients to the one responsible; used by some providers for their addresses.")
/* Translators: What Gopher is */
N_("Menu-based information system from the time before the web, still kept alive by enthusiasts.")
/* Translators: Security note for Gopher */
N_("Everything is sent in clear text.")
/* Translators: What Gemini is */
N_("Simple encrypted protocol for text pages, between Gopher and the web.")
/* Translators: What Finger is */
N_("Tells who is signed in on a system and shows a user's details.")
/* Translators: Security note for Finger */
N_("Tells strangers about users, and its daemon helped the first Internet worm to spread; leave it switched off.")
/* Translators: What Ident is */
N_("Tells a server which local user opened a connection. IRC and old mail servers still ask for it.")
/* Translators: Security note for Ident */
N_("Reveals user names. Reject it with a reset where unused; silently dropping it delays connections.")
/* Translators: What NNTP (Usenet) is */
N_("Newsreaders fetch and post Usenet articles over this port; with encryption, port 563 is used.")
/* Translators: Security note for NNTP (Usenet) */
N_("Sign-in and articles are in clear text on port 119; prefer 563.")
/* Translators: What a port of NNTP (Usenet) is for; at most 30 characters */
N_("NNTP")
/* Translators: What a port of NNTP (Usenet) is for; at most 30 characters */
N_("NNTP over TLS")
/* Translators: What NNSP (news between servers) is */
N_("Port for the transfer of Usenet articles between servers, apart from the readers.")
/* Translators: What UUCP is */
N_("Copies files, mail and news between Unix systems in batches; from the age of modems.")
/* Translators: Security note for UUCP */
N_("Sign-in in clear text; where still used, run it through SSH.")
/* Translators: What a port of UUCP is for; at most 30 characters */
N_("UUCP over TCP")
/* Translators: What a port of UUCP is for; at most 30 characters */
N_("Path service")
/* Translators: What rexec is */
N_("Runs a command on another Unix system after sending user name and password.")
/* Translators: Security note for rexec */
N_("The password crosses the network in clear text; use SSH.")
/* Translators: What rlogin is */
N_("Old remote login between Unix systems, often without password for trusted hosts.")
/* Translators: Security note for rlogin */
N_("Clear text and trust by address; use SSH.")
/* Translators: What rsh is */
N_("Runs commands and copies files (rcp) on another Unix system without password for trusted hosts.")
/* Translators: What Biff is */
N_("Tells signed-in users of a Unix system that new mail has come.")
/* Translators: What rwho is */
N_("Hosts of a local network broadcast who is signed in and how busy they are.")
/* Translators: Security note for rwho */
N_("Broadcasts user names; leave it switched off.")
/* Translators: What Talk is */
N_("Lets two users type to each other in their terminals. The daemon arranges the call on this port.")
/* Translators: Security note for Talk */
N_("Clear text; leave it switched off.")
/* Translators: What a port of Talk is for; at most 30 characters */
N_("ntalk")
/* Translators: What a port of Talk is for; at most 30 characters */
N_("talk, first version")
/* Translators: What netwall is */
N_("Registered for emergency messages to all signed-in users of a network.")
/* Translators: What DICT is */
N_("Dictionary programs look up words and definitions on a server over this port.")
/* Translators: What Webster is */
N_("Dictionary service from before DICT.")
/* Translators: What CCSO phone book (ph) is */
N_("Electronic phone book of universities, queried with the program ph.")
/* Translators: What NIC host name server is */
N_("Handed out the table of all hosts of the early Internet, before the domain name system.")
/* Translators: What SUPDUP is */
N_("Remote terminal protocol of the ITS and Lisp machines, a richer relative of Telnet.")
/* Translators: What Simple File Transfer Protocol is */
N_("Historic file transfer protocol. The SFTP used today is a part of SSH on port 22 and has nothing to do with it.")
/* Translators: Security note for Simple File Transfer Protocol */
N_("Passwords in clear text; do not use it.")
/* Translators: What Z39.50 is */
N_("Library programs search the catalogs of other libraries over this port.")
/* Translators: What Kermit is */
N_("Internet service of the file transfer and terminal program Kermit.")
/* Translators: What X font server is */
N_("Gave fonts to X11 displays in the days of X terminals.")
/* Translators: Security note for X font server */
N_("No sign-in; keep it off the network.")
/* Translators: What NetWare Core Protocol is */
N_("File and directory service of Novell NetWare, living on in Open Enterprise Server.")
/* Translators: Security note for NetWare Core Protocol */
N_("Old servers are no longer mended: keep them away from other networks.")
/* Translators: What Arcane is */
N_("Web interface for Docker containers, images and compose files.")
/* Translators: Security note for Arcane */
N_("It controls Docker and so the whole machine: change the first password and keep it private.")
/* Translators: What Calico is */
N_("Networking and network rules for Kubernetes clusters. Which of the ports are used depends on the chosen mode.")
/* Translators: What a port of Calico is for; at most 30 characters */
N_("BGP")
/* Translators: What a port of Calico is for; at most 30 characters */
N_("VXLAN overlay")
/* Translators: What a port of Calico is for; at most 30 characters */
N_("Typha")
/* Translators: What a port of Calico is for; at most 30 characters */
N_("WireGuard")
/* Translators: What CapRover is */
N_("Self-hosted platform that deploys applications with Docker and nginx.")
/* Translators: What a port of CapRover is for; at most 30 characters */
N_("Web interface at first setup")
/* Translators: What a port of CapRover is for; at most 30 characters */
N_("Applications")
/* Translators: What a port of CapRover is for; at most 30 characters */
N_("Applications (TLS)")
/* Translators: What Cilium is */
N_("Networking, security and traffic observation for Kubernetes, built on eBPF in the Linux kernel.")
/* Translators: What a port of Cilium is for; at most 30 characters */
N_("Health checks")
/* Translators: What a port of Cilium is for; at most 30 characters */
N_("Hubble server")
/* Translators: What a port of Cilium is for; at most 30 characters */
N_("Hubble relay")
/* Translators: What Consul is */
N_("Directory in which services register and find each other, with health checks and a key-value store.")
/* Translators: Security note for Consul */
N_("Enable access control lists and TLS; an open API can be abused to run commands through health checks.")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("HTTP API and web interface")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("DNS")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("Server RPC")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("LAN gossip")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("WAN gossip")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("HTTPS API")
/* Translators: What a port of Consul is for; at most 30 characters */
N_("gRPC with TLS")
/* Translators: What Coolify is */
N_("Self-hosted platform that deploys websites, applications and databases on self-hosted servers.")
/* Translators: What a port of Coolify is for; at most 30 characters */
N_("Live updates")
/* Translators: What a port of Coolify is for; at most 30 characters */
N_("Terminal")
/* Translators: What Dapr is */
N_("Helper beside an application that provides messaging, state and calls between services.")
/* Translators: What Docker Engine API is */
N_("Remote control of the Docker daemon: start, stop and inspect containers. Normally off, because clients use a local socket.")
/* Translators: Security note for Docker Engine API */
N_("Whoever reaches 2375 becomes root on the host; open ones are found within hours. Use 2376 with client certificates, or SSH.")
/* Translators: What a port of Docker Engine API is for; at most 30 characters */
N_("API without TLS")
/* Translators: What a port of Docker Engine API is for; at most 30 characters */
N_("API with TLS")
/* Translators: What Docker Hub is */
N_("The public registry from which container images are downloaded, always over HTTPS.")
/* Translators: What Docker Registry is */
N_("Store for container images for self-hosting. Docker and Podman push images to it and pull them from it.")
/* Translators: Security note for Docker Registry */
N_("It starts without TLS or login; add both before anyone else can reach it.")
/* Translators: What Docker Swarm is */
N_("Clustering built into Docker. Nodes join through the management port and exchange container traffic over the overlay network.")
/* Translators: Security note for Docker Swarm */
N_("Open these ports only between the nodes of the cluster.")
/* Translators: What a port of Docker Swarm is for; at most 30 characters */
N_("Cluster management")
/* Translators: What a port of Docker Swarm is for; at most 30 characters */
N_("Node discovery")
/* Translators: What a port of Docker Swarm is for; at most 30 characters */
N_("Overlay network (VXLAN)")
/* Translators: What Dockge is */
N_("Web page for editing and starting Docker Compose stacks.")
/* Translators: What Dokploy is */
N_("Self-hosted platform for deploying applications with Docker and Traefik.")
/* Translators: What Dozzle is */
N_("Shows the logs of Docker containers live in the browser.")
/* Translators: Security note for Dozzle */
N_("It has no login unless one is set up.")
/* Translators: What etcd is */
N_("Key-value store that keeps the state of clusters, above all of Kubernetes.")
/* Translators: Security note for etcd */
N_("It holds all cluster secrets. Require client certificates and allow only the control plane.")
/* Translators: What a port of etcd is for; at most 30 characters */
N_("Cluster members")
/* Translators: What Flannel is */
N_("Connects the containers of a Kubernetes cluster across machines with a VXLAN overlay. Linux uses this port instead of the registered 4789.")
/* Translators: Security note for Flannel */
N_("Open it only between the nodes.")
/* Translators: What Harbor is */
N_("Registry for container images with users, projects and security scans.")
/* Translators: What a port of Harbor is for; at most 30 characters */
N_("Web interface and registry")
/* Translators: What a port of Harbor is for; at most 30 characters */
N_("Redirect or plain HTTP")
/* Translators: What Headlamp is */
N_("Web and desktop interface for Kubernetes clusters.")
/* Translators: What Istio is */
N_("Service mesh for Kubernetes: proxies beside the applications encrypt, route and measure their traffic.")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Discovery (plain)")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Discovery and certificates")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Control plane metrics")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Webhooks")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Sidecar outbound")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Sidecar inbound")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Proxy metrics")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Merged metrics")
/* Translators: What a port of Istio is for; at most 30 characters */
N_("Proxy admin (local)")
/* Translators: What k0s is */
N_("Kubernetes in a single program without needs of its own from the operating system.")
/* Translators: Security note for k0s */
N_("Only 6443 is for clients; the other ports belong between the nodes.")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("API server")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("Controller join API")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("Konnectivity")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("Kubelet")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("etcd peers")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("BGP (Kube-router)")
/* Translators: What a port of k0s is for; at most 30 characters */
N_("VXLAN (Calico)")
/* Translators: What K3s is */
N_("Small Kubernetes in a single program, popular for edge devices and home labs.")
/* Translators: Security note for K3s */
N_("Open 8472 only between the nodes; it would let anyone into the cluster network.")
/* Translators: What a port of K3s is for; at most 30 characters */
N_("Flannel VXLAN")
/* Translators: What a port of K3s is for; at most 30 characters */
N_("Kubelet metrics")
/* Translators: What a port of K3s is for; at most 30 characters */
N_("Embedded etcd")
/* Translators: What a port of K3s is for; at most 30 characters */
N_("Flannel WireGuard (IPv4)")
/* Translators: What a port of K3s is for; at most 30 characters */
N_("Flannel WireGuard (IPv6)")
/* Translators: What a port of K3s is for; at most 30 characters */
N_("Image mirror (Spegel)")
/* Translators: What Kiali is */
N_("Shows the services in an Istio mesh and how they talk to each other.")
/* Translators: What Komodo is */
N_("Builds and deploys containers on several servers from a web page.")
/* Translators: What a port of Komodo is for; at most 30 characters */
N_("Agent (Periphery)")
/* Translators: What kubectl proxy is */
N_("Opens a local, already signed-in door to the Kubernetes API, for example for the dashboard.")
/* Translators: Security note for kubectl proxy */
N_("Everyone who reaches it acts with the user's rights; leave it on localhost.")
/* Translators: What Kubelet is */
N_("The Kubernetes agent on each machine. The control plane uses it for logs, shells and metrics of containers.")
/* Translators: Security note for Kubelet */
N_("Allow only the control plane. The old read-only port 10255 shows data to anyone and should stay off.")
/* Translators: What a port of Kubelet is for; at most 30 characters */
N_("Kubelet API")
/* Translators: What a port of Kubelet is for; at most 30 characters */
N_("Health check (local)")
/* Translators: What a port of Kubelet is for; at most 30 characters */
N_("Read-only port (obsolete)")
/* Translators: What Kubernetes is */
N_("Runs containers on a cluster of machines. Tools such as kubectl talk to the API server; the other ports connect the parts of the cluster.")
/* Translators: Security note for Kubernetes */
N_("Limit the API server to administrators and nodes, and close the kubelet and etcd ports to everyone else.")
/* Translators: What a port of Kubernetes is for; at most 30 characters */
N_("NodePort services")
/* Translators: What a port of Kubernetes is for; at most 30 characters */
N_("etcd")
/* Translators: What a port of Kubernetes is for; at most 30 characters */
N_("Scheduler")
/* Translators: What a port of Kubernetes is for; at most 30 characters */
N_("Controller manager")
/* Translators: What a port of Kubernetes is for; at most 30 characters */
N_("kube-proxy health")
/* Translators: What Kubernetes Dashboard is */
N_("Web page for looking at and changing what runs in a Kubernetes cluster, usually reached through port forwarding.")
/* Translators: Security note for Kubernetes Dashboard */
N_("Never publish it; sign in with a token that has few rights.")
/* Translators: What Kubernetes NodePort range is */
N_("Ports from which Kubernetes takes one when a service is published on every node of the cluster.")
/* Translators: What Linkerd is */
N_("Light service mesh for Kubernetes with a small proxy beside each application.")
/* Translators: What a port of Linkerd is for; at most 30 characters */
N_("Proxy inbound")
/* Translators: What a port of Linkerd is for; at most 30 characters */
N_("Proxy outbound")
/* Translators: What a port of Linkerd is for; at most 30 characters */
N_("Proxy admin and metrics")
/* Translators: What Apache Mesos is */
N_("Shares the machines of a cluster among applications; mostly found in older installations.")
/* Translators: What a port of Apache Mesos is for; at most 30 characters */
N_("Master")
/* Translators: What a port of Apache Mesos is for; at most 30 characters */
N_("Agent")
/* Translators: What MetalLB is */
N_("Load balancer for Kubernetes clusters outside the clouds. Its speakers watch each other on this port.")
/* Translators: What a port of MetalLB is for; at most 30 characters */
N_("Membership of the speakers")
/* Translators: What MicroK8s is */
N_("Small Kubernetes from Canonical, installed as a snap. Its API server uses its own port number.")
/* Translators: What a port of MicroK8s is for; at most 30 characters */
N_("Cluster agent")
/* Translators: What a port of MicroK8s is for; at most 30 characters */
N_("dqlite")
/* Translators: What a port of MicroK8s is for; at most 30 characters */
N_("Kubelet read-only")
/* Translators: What minikube is */
N_("Kubernetes on a single computer for trying out and developing. The API server inside listens on this port.")
/* Translators: What Nomad is */
N_("Scheduler that places containers and other programs on a group of machines.")
/* Translators: Security note for Nomad */
N_("Switch on access control and TLS; without them anyone can run programs on the cluster.")
/* Translators: What a port of Nomad is for; at most 30 characters */
N_("Gossip (Serf)")
/* Translators: What OpenFaaS is */
N_("Runs functions as containers on Kubernetes or a single host; the gateway calls and administers them.")
/* Translators: Security note for OpenFaaS */
N_("The gateway can deploy code: keep its password and put TLS before it.")
/* Translators: What a port of OpenFaaS is for; at most 30 characters */
N_("Gateway")
/* Translators: What OpenShift is */
N_("Red Hat's container platform built on Kubernetes. The oc tool talks to the API server.")
/* Translators: What a port of OpenShift is for; at most 30 characters */
N_("Machine configuration")
/* Translators: What a port of OpenShift is for; at most 30 characters */
N_("Routes and web console")
/* Translators: What a port of OpenShift is for; at most 30 characters */
N_("Routes (plain)")
/* Translators: What Podman API is */
N_("Container tool without a permanent service. The API normally uses a local socket; the manual's TCP example takes this port.")
/* Translators: Security note for Podman API */
N_("The API gives full control over containers and knows no login; use SSH instead of TCP.")
/* Translators: What Portainer is */
N_("Web interface for managing Docker, Swarm and Kubernetes.")
/* Translators: Security note for Portainer */
N_("It controls every container. Set the administrator's password right after installing and keep it in the local network.")
/* Translators: What a port of Portainer is for; at most 30 characters */
N_("Web interface (plain)")
/* Translators: What a port of Portainer is for; at most 30 characters */
N_("Edge agent tunnel")
/* Translators: What Rancher is */
N_("Web interface for running many Kubernetes clusters from one place.")
/* Translators: What RKE2 is */
N_("Kubernetes distribution from Rancher with an emphasis on security. New nodes register on 9345.")
/* Translators: What a port of RKE2 is for; at most 30 characters */
N_("Node registration")
/* Translators: What Swarmpit is */
N_("Web interface for Docker Swarm clusters.")
/* Translators: Security note for Swarmpit */
N_("It controls the whole cluster: keep it on a private network.")
/* Translators: What Talos Linux is */
N_("Operating system that runs Kubernetes and nothing else; it is managed over an API instead of a shell.")
/* Translators: Security note for Talos Linux */
N_("Let only administrators reach 50000 and only cluster nodes 50001.")
/* Translators: What a port of Talos Linux is for; at most 30 characters */
N_("Machine API (apid)")
/* Translators: What a port of Talos Linux is for; at most 30 characters */
N_("Trust (trustd)")
/* Translators: What a port of Talos Linux is for; at most 30 characters */
N_("Kubernetes API")
/* Translators: What HashiCorp Vault is */
N_("Store for passwords, keys and certificates which applications fetch over an HTTP API. OpenBao, its free offshoot, uses the same ports.")
/* Translators: Security note for HashiCorp Vault */
N_("Use TLS and expose it only to the applications that need secrets. The development mode is for testing only.")
/* Translators: What a port of HashiCorp Vault is for; at most 30 characters */
N_("API and web interface")
/* Translators: What a port of HashiCorp Vault is for; at most 30 characters */
N_("Cluster traffic")
/* Translators: What zot (OCI registry) is */
N_("Registry for container images in a single program.")
/* Translators: What PostgreSQL is */
N_("Relational database server. Applications and command-line tools send it SQL queries over this port.")
/* Translators: Security note for PostgreSQL */
N_("Keep it off the Internet; admit only the hosts that need it and require TLS with password or certificate sign-in.")
/* Translators: What MySQL is */
N_("Relational database server behind a great many websites. Programs send SQL to 3306; MariaDB speaks the same protocol there.")
/* Translators: Security note for MySQL */
N_("Should not be reachable from the Internet; guessed passwords are a common attack. Bind it to localhost or require TLS and narrow host rules.")
/* Translators: What a port of MySQL is for; at most 30 characters */
N_("SQL clients")
/* Translators: What a port of MySQL is for; at most 30 characters */
N_("X Protocol")
/* Translators: What MariaDB is */
N_("Relational database server that grew out of MySQL and is reached on the same port with the same protocol.")
/* Translators: Security note for MariaDB */
N_("Should not be reachable from the Internet; bind it to localhost or require TLS and narrow host rules.")
/* Translators: What Galera Cluster is */
N_("Keeps several MySQL or MariaDB servers in step so that each one can be written to. The nodes talk to each other over these ports.")
/* Translators: Security note for Galera Cluster */
N_("Nodes trust whoever reaches the replication ports: allow them only between cluster members.")
/* Translators: What a port of Galera Cluster is for; at most 30 characters */
N_("Replication between nodes")
/* Translators: What a port of Galera Cluster is for; at most 30 characters */
N_("Incremental state transfer")
/* Translators: What a port of Galera Cluster is for; at most 30 characters */
N_("Full state transfer")
/* Translators: What MySQL Router is */
N_("Small program in front of a group of MySQL servers that passes each connection to a suitable member.")
/* Translators: What a port of MySQL Router is for; at most 30 characters */
N_("Read and write")
/* Translators: What a port of MySQL Router is for; at most 30 characters */
N_("Read only")
/* Translators: What a port of MySQL Router is for; at most 30 characters */
N_("Read and write, X Protocol")
/* Translators: What a port of MySQL Router is for; at most 30 characters */
N_("Read only, X Protocol")
/* Translators: What ProxySQL is */
N_("Sits between applications and MySQL servers, shares connections and spreads the queries over several servers.")
/* Translators: Security note for ProxySQL */
N_("Change the built-in admin password and keep the administration port local.")
/* Translators: What PgBouncer is */
N_("Connection pool for PostgreSQL: many clients share a few connections to the database.")
/* Translators: What Pgpool-II is */
N_("Go-between for PostgreSQL that pools connections, balances reading queries and handles failover.")
/* Translators: What a port of Pgpool-II is for; at most 30 characters */
N_("Control (PCP)")
/* Translators: What pgAdmin is */
N_("Web interface for looking at and managing PostgreSQL databases.")
/* Translators: Security note for pgAdmin */
N_("Gives full hold of the databases it knows: do not leave it open to everyone.")
/* Translators: What Microsoft SQL Server is */
N_("Relational database server from Microsoft. Clients connect to 1433; the Browser service on 1434 tells them where named instances listen.")
/* Translators: Security note for Microsoft SQL Server */
N_("Attacked constantly when visible on the Internet. Keep it private, encrypt the connections and leave the sa account disabled.")
/* Translators: What a port of Microsoft SQL Server is for; at most 30 characters */
N_("SQL Server Browser")
/* Translators: What a port of Microsoft SQL Server is for; at most 30 characters */
N_("Dedicated admin connection")
/* Translators: What a port of Microsoft SQL Server is for; at most 30 characters */
N_("Service Broker (customary)")
/* Translators: What SQL Server Analysis Services is */
N_("Analysis engine of Microsoft SQL Server that answers questions over prepared data cubes and models.")
/* Translators: What a port of SQL Server Analysis Services is for; at most 30 characters */
N_("Default instance")
/* Translators: What a port of SQL Server Analysis Services is for; at most 30 characters */
N_("Named instance lookup")
/* Translators: What Oracle Database is */
N_("Relational database server from Oracle. A listener accepts the clients on 1521 and hands them to the database.")
/* Translators: Security note for Oracle Database */
N_("Keep the listener on internal networks; use the TLS listener where the traffic crosses networks that are not trusted.")
/* Translators: What a port of Oracle Database is for; at most 30 characters */
N_("Listener")
/* Translators: What a port of Oracle Database is for; at most 30 characters */
N_("Listener with TLS")
/* Translators: What IBM Db2 is */
N_("Relational database server from IBM. New instances listen on 50000, since version 11.5.6 on 25000; mainframes use 446.")
/* Translators: What a port of IBM Db2 is for; at most 30 characters */
N_("Instance, up to 11.5.5")
/* Translators: What a port of IBM Db2 is for; at most 30 characters */
N_("Instance, from 11.5.6 on")
/* Translators: What a port of IBM Db2 is for; at most 30 characters */
N_("Db2 for z/OS and IBM i")
/* Translators: What Redis is */
N_("In-memory store for keys and values, used as cache, queue and session store.")
/* Translators: Security note for Redis */
N_("Must never face the Internet: open servers are taken over within hours. Bind it to private addresses, set a password, use TLS.")
/* Translators: What a port of Redis is for; at most 30 characters */
N_("Cluster bus")
/* Translators: What Redis Sentinel is */
N_("Watches a group of Redis servers and promotes another one when the main server fails.")
/* Translators: Security note for Redis Sentinel */
N_("Protect it like Redis itself; whoever commands it decides where clients connect.")
/* Translators: What Redis Insight is */
N_("Graphical tool in the browser for looking into Redis databases.")
/* Translators: What Valkey is */
N_("Free continuation of Redis: an in-memory store for keys and values that works with Redis clients.")
/* Translators: Security note for Valkey */
N_("Must never face the Internet: bind it to private addresses, set a password and use TLS.")
/* Translators: What Dragonfly is */
N_("In-memory store that speaks the Redis protocol and makes use of many processor cores.")
/* Translators: Security note for Dragonfly */
N_("Must never face the Internet; set a password and bind it to private addresses.")
/* Translators: What Memcached is */
N_("Simple memory cache that web applications use to avoid repeating slow work.")
/* Translators: Security note for Memcached */
N_("Has no sign-in by default and was abused over UDP for huge attacks: keep it private and leave UDP off.")
/* Translators: What MongoDB is */
N_("Document database: stores records that look like JSON. Applications connect to 27017.")
/* Translators: Security note for MongoDB */
N_("Servers left open without sign-in have been emptied and held to ransom: turn on access control and bind to private addresses.")
/* Translators: What a port of MongoDB is for; at most 30 characters */
N_("Shard server")
/* Translators: What a port of MongoDB is for; at most 30 characters */
N_("Config server")
/* Translators: What mongo-express is */
N_("Web interface for looking at and changing MongoDB databases.")
/* Translators: Security note for mongo-express */
N_("Change the sample password and never publish it on the Internet.")
/* Translators: What Elasticsearch is */
N_("Search and analysis engine, often filled with logs. Programs use the REST API on 9200; the nodes talk to each other on 9300.")
/* Translators: Security note for Elasticsearch */
N_("Do not publish it: open clusters leak all their data. Keep sign-in and TLS switched on.")
/* Translators: What OpenSearch is */
N_("Search and analysis engine that continues the free code base of Elasticsearch, with dashboards in the browser on 5601.")
/* Translators: Security note for OpenSearch */
N_("Do not publish it; keep sign-in and TLS switched on.")
/* Translators: What a port of OpenSearch is for; at most 30 characters */
N_("Performance Analyzer")
/* Translators: What a port of OpenSearch is for; at most 30 characters */
N_("Dashboards")
/* Translators: What Apache Solr is */
N_("Search server built on Lucene. Web console and search requests share one port.")
/* Translators: Security note for Apache Solr */
N_("The console can change everything: keep it private and turn on sign-in.")
/* Translators: What a port of Apache Solr is for; at most 30 characters */
N_("Web console and API")
/* Translators: What a port of Apache Solr is for; at most 30 characters */
N_("Embedded ZooKeeper")
/* Translators: What Meilisearch is */
N_("Small, quick search engine for websites and applications, used over HTTP.")
/* Translators: Security note for Meilisearch */
N_("Set a master key before other machines can reach it.")
/* Translators: What Typesense is */
N_("Search engine that forgives typing mistakes, used by websites and applications over HTTP.")
/* Translators: What Manticore Search is */
N_("Search engine that continues Sphinx. It answers SQL from MySQL clients as well as HTTP requests.")
/* Translators: What a port of Manticore Search is for; at most 30 characters */
N_("SQL (MySQL protocol)")
/* Translators: What a port of Manticore Search is for; at most 30 characters */
N_("Between nodes and old API")
/* Translators: What Sphinx Search is */
N_("Full text search server that can be queried with any MySQL client.")
/* Translators: What Apache Cassandra is */
N_("Database that spreads its tables over many servers. Applications connect to 9042 with the CQL language.")
/* Translators: Security note for Apache Cassandra */
N_("Sign-in is off by default. Allow the node and JMX ports only inside the cluster.")
/* Translators: What a port of Apache Cassandra is for; at most 30 characters */
N_("CQL clients")
/* Translators: What a port of Apache Cassandra is for; at most 30 characters */
N_("Between nodes")
/* Translators: What a port of Apache Cassandra is for; at most 30 characters */
N_("Between nodes with TLS")
/* Translators: What a port of Apache Cassandra is for; at most 30 characters */
N_("JMX administration")
/* Translators: What ScyllaDB is */
N_("Database that works with Cassandra clients and spreads its tables over many servers.")
/* Translators: What a port of ScyllaDB is for; at most 30 characters */
N_("CQL, shard aware")
/* Translators: What a port of ScyllaDB is for; at most 30 characters */
N_("REST administration")
/* Translators: What a port of ScyllaDB is for; at most 30 characters */
N_("Prometheus metrics")
/* Translators: What Apache CouchDB is */
N_("Document database used entirely over HTTP, known for keeping copies in step.")
/* Translators: Security note for Apache CouchDB */
N_("Create an administrator before opening it to other machines and use HTTPS.")
/* Translators: What Couchbase Server is */
N_("Document database with a built-in cache. Administrators use the web console on 8091, programs the data and query ports.")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Web console and REST")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Web console with TLS")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Views")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Queries")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Full text search")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Analytics")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Eventing")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Data")
/* Translators: What a port of Couchbase Server is for; at most 30 characters */
N_("Data with TLS")
/* Translators: What Neo4j is */
N_("Graph database: stores things and how they are connected. Programs use Bolt on 7687, people the browser page on 7474.")
/* Translators: What a port of Neo4j is for; at most 30 characters */
N_("Bolt (clients)")
/* Translators: What a port of Neo4j is for; at most 30 characters */
N_("Browser, HTTP")
/* Translators: What a port of Neo4j is for; at most 30 characters */
N_("Browser, HTTPS")
/* Translators: What Memgraph is */
N_("Graph database that keeps its data in memory and is queried with the Cypher language.")
/* Translators: What a port of Memgraph is for; at most 30 characters */
N_("Log stream")
/* Translators: What a port of Memgraph is for; at most 30 characters */
N_("Memgraph Lab")
/* Translators: What Gremlin Server is */
N_("Lets programs send graph queries in the Gremlin language; JanusGraph and Amazon Neptune answer on the same port.")
/* Translators: What ArangoDB is */
N_("Database for documents and graphs with a web interface and an HTTP API on one port.")
/* Translators: What OrientDB is */
N_("Database for documents and graphs with its own binary protocol and a web studio.")
/* Translators: What a port of OrientDB is for; at most 30 characters */
N_("Binary protocol")
/* Translators: What a port of OrientDB is for; at most 30 characters */
N_("Web studio and HTTP API")
/* Translators: What InfluxDB is */
N_("Database for measurements over time, such as metrics and sensor values. Written to and queried over HTTP.")
/* Translators: Security note for InfluxDB */
N_("Require a token or password; version 1 runs without sign-in until it is turned on.")
/* Translators: What a port of InfluxDB is for; at most 30 characters */
N_("HTTP API (versions 1 and 2)")
/* Translators: What a port of InfluxDB is for; at most 30 characters */
N_("HTTP API (version 3)")
/* Translators: What QuestDB is */
N_("Time series database with SQL, a web console and several ways to take in data.")
/* Translators: What a port of QuestDB is for; at most 30 characters */
N_("PostgreSQL protocol")
/* Translators: What a port of QuestDB is for; at most 30 characters */
N_("InfluxDB line protocol")
/* Translators: What a port of QuestDB is for; at most 30 characters */
N_("Health and metrics")
/* Translators: What TDengine is */
N_("Time series database for data from machines and sensors.")
/* Translators: What a port of TDengine is for; at most 30 characters */
N_("Clients and nodes")
/* Translators: What a port of TDengine is for; at most 30 characters */
N_("REST (taosAdapter)")
/* Translators: What ClickHouse is */
N_("Column database for reports over huge tables. Programs use HTTP on 8123 or the native protocol on 9000.")
/* Translators: Security note for ClickHouse */
N_("The default user starts without a password: set one and keep the ports private.")
/* Translators: What a port of ClickHouse is for; at most 30 characters */
N_("Native protocol")
/* Translators: What a port of ClickHouse is for; at most 30 characters */
N_("Native protocol with TLS")
/* Translators: What a port of ClickHouse is for; at most 30 characters */
N_("MySQL protocol")
/* Translators: What CockroachDB is */
N_("SQL database spread over many servers that goes on working when some of them fail.")
/* Translators: What a port of CockroachDB is for; at most 30 characters */
N_("SQL clients and nodes")
/* Translators: What a port of CockroachDB is for; at most 30 characters */
N_("Web console")
/* Translators: What YugabyteDB is */
N_("SQL database spread over many servers that works with PostgreSQL programs.")
/* Translators: What a port of YugabyteDB is for; at most 30 characters */
N_("YSQL (PostgreSQL protocol)")
/* Translators: What a port of YugabyteDB is for; at most 30 characters */
N_("YCQL (Cassandra protocol)")
/* Translators: What a port of YugabyteDB is for; at most 30 characters */
N_("Tablet server web page")
/* Translators: What a port of YugabyteDB is for; at most 30 characters */
N_("Master RPC")
/* Translators: What a port of YugabyteDB is for; at most 30 characters */
N_("Tablet server RPC")
/* Translators: What TiDB is */
N_("SQL database spread over many servers that works with MySQL clients.")
/* Translators: What a port of TiDB is for; at most 30 characters */
N_("Status")
/* Translators: What a port of TiDB is for; at most 30 characters */
N_("TiKV storage")
/* Translators: What a port of TiDB is for; at most 30 characters */
N_("Placement driver clients")
/* Translators: What a port of TiDB is for; at most 30 characters */
N_("Placement driver peers")
/* Translators: What Apache Doris is */
N_("Analytical database for quick reports, queried with MySQL clients.")
/* Translators: What a port of Apache Doris is for; at most 30 characters */
N_("Web page and HTTP")
/* Translators: What Apache Druid is */
N_("Analytical database for events as they arrive. The web console and the queries go through the router on 8888.")
/* Translators: What a port of Apache Druid is for; at most 30 characters */
N_("Router and web console")
/* Translators: What a port of Apache Druid is for; at most 30 characters */
N_("Coordinator")
/* Translators: What a port of Apache Druid is for; at most 30 characters */
N_("Broker")
/* Translators: What Trino is */
N_("Runs SQL queries across many kinds of data stores at once. Clients and the status page share one port.")
/* Translators: What Apache Hive is */
N_("SQL for data kept in Hadoop. Clients send queries to HiveServer2 on 10000; other tools ask the metastore on 9083.")
/* Translators: What a port of Apache Hive is for; at most 30 characters */
N_("HiveServer2 (SQL)")
/* Translators: What a port of Apache Hive is for; at most 30 characters */
N_("HiveServer2 web page")
/* Translators: What a port of Apache Hive is for; at most 30 characters */
N_("Metastore")
/* Translators: What Apache Impala is */
N_("Quick SQL queries over data kept in Hadoop.")
/* Translators: What a port of Apache Impala is for; at most 30 characters */
N_("JDBC and ODBC")
/* Translators: What a port of Apache Impala is for; at most 30 characters */
N_("impala-shell (old protocol)")
/* Translators: What a port of Apache Impala is for; at most 30 characters */
N_("Web page")
/* Translators: What Apache HBase is */
N_("Database for very large tables on top of Hadoop, split over many region servers.")
/* Translators: What a port of Apache HBase is for; at most 30 characters */
N_("Region server")
/* Translators: What a port of Apache HBase is for; at most 30 characters */
N_("Region server web page")
/* Translators: What Firebird is */
N_("Relational database server that grew out of InterBase; InterBase itself uses the same port.")
/* Translators: What IBM Informix is */
N_("Relational database server from IBM, often found inside older business and telephone systems.")
/* Translators: What a port of IBM Informix is for; at most 30 characters */
N_("SQL clients with TLS")
/* Translators: What SAP HANA is */
N_("In-memory database under SAP systems. The second and third digit are the instance number, so instance 01 listens on 30115.")
/* Translators: What a port of SAP HANA is for; at most 30 characters */
N_("SQL, single database")
/* Translators: What a port of SAP HANA is for; at most 30 characters */
N_("SQL, system database")
/* Translators: What Teradata is */
N_("Data warehouse for very large tables. Drivers and tools sign in on this port.")
/* Translators: What Vertica is */
N_("Column database for reports over large tables.")
/* Translators: What Exasol is */
N_("Analytical SQL database that works mainly in memory.")
/* Translators: What Amazon Redshift is */
N_("Data warehouse that Amazon runs as a service. PostgreSQL tools and drivers can connect to it.")
/* Translators: What Azure Cosmos DB Emulator is */
N_("Stand-in for the Azure Cosmos DB service that runs on a developer's own computer.")
/* Translators: What Aerospike is */
N_("Key-value database tuned for flash disks and quick answers at large scale.")
/* Translators: What a port of Aerospike is for; at most 30 characters */
N_("Data between nodes")
/* Translators: What a port of Aerospike is for; at most 30 characters */
N_("Heartbeat between nodes")
/* Translators: What a port of Aerospike is for; at most 30 characters */
N_("Administration and info")
/* Translators: What RethinkDB is */
N_("Document database that can tell programs at once when something changes.")
/* Translators: Security note for RethinkDB */
N_("The web console has no password of its own: keep it local.")
/* Translators: What SurrealDB is */
N_("Database for documents, graphs and tables that programs and browsers can query directly.")
/* Translators: What CrateDB is */
N_("Distributed SQL database for machine and sensor data.")
/* Translators: What a port of CrateDB is for; at most 30 characters */
N_("Web console and HTTP")
/* Translators: What FoundationDB is */
N_("Distributed key-value database with strict transactions.")
/* Translators: What rqlite is */
N_("Small SQL database that keeps SQLite copies on several machines in step.")
/* Translators: What Hazelcast is */
N_("Shares memory between several Java servers, mostly as a cache. Members and clients use the same port.")
/* Translators: What Infinispan is */
N_("Distributed cache server. Hot Rod, REST and Redis clients and the web console all use one port.")
/* Translators: What Apache Ignite is */
N_("Distributed in-memory database and cache with SQL.")
/* Translators: What a port of Apache Ignite is for; at most 30 characters */
N_("Discovery of nodes")
/* Translators: What Apache Derby Network Server is */
N_("Small SQL database written in Java, here running as a server for several programs.")
/* Translators: What H2 Database is */
N_("Small SQL database written in Java with a web console for developers.")
/* Translators: Security note for H2 Database */
N_("Anyone who reaches the console may be able to run code: keep it on the local machine.")
/* Translators: What a port of H2 Database is for; at most 30 characters */
N_("TCP server")
/* Translators: What HyperSQL (HSQLDB) is */
N_("Small SQL database written in Java, here running as a server.")
/* Translators: What InterSystems IRIS is */
N_("Database and integration platform, common in hospitals; the successor of Caché.")
/* Translators: What a port of InterSystems IRIS is for; at most 30 characters */
N_("Superserver (clients)")
/* Translators: What a port of InterSystems IRIS is for; at most 30 characters */
N_("Web server")
/* Translators: What Qdrant is */
N_("Vector database: finds texts or pictures that are similar in meaning. Used by AI applications.")
/* Translators: Security note for Qdrant */
N_("Runs without a key unless one is configured: keep it private.")
/* Translators: What a port of Qdrant is for; at most 30 characters */
N_("REST and dashboard")
/* Translators: What Milvus is */
N_("Vector database for searching very many embeddings by similarity.")
/* Translators: What a port of Milvus is for; at most 30 characters */
N_("Web page, health and metrics")
/* Translators: What Weaviate is */
N_("Vector database with REST, GraphQL and gRPC interfaces for searching by meaning.")
/* Translators: What a port of Weaviate is for; at most 30 characters */
N_("REST and GraphQL")
/* Translators: What Chroma is */
N_("Vector database often started next to AI experiments and chat programs.")
/* Translators: Security note for Chroma */
N_("Has no sign-in by default: keep it private.")
/* Translators: What Apache Jena Fuseki is */
N_("Server for linked data (RDF) that answers SPARQL queries.")
/* Translators: What OpenLink Virtuoso is */
N_("Database for tables and linked data, behind several public knowledge bases.")
/* Translators: What a port of OpenLink Virtuoso is for; at most 30 characters */
N_("Web and SPARQL")
/* Translators: What KurrentDB (EventStoreDB) is */
N_("Database that stores a history of events in place of tables.")
/* Translators: What a port of KurrentDB (EventStoreDB) is for; at most 30 characters */
N_("HTTP and gRPC")
/* Translators: What a port of KurrentDB (EventStoreDB) is for; at most 30 characters */
N_("Old TCP clients")
/* Translators: What Claris FileMaker Server is */
N_("Shares FileMaker databases with FileMaker programs, browsers and ODBC clients.")
/* Translators: What a port of Claris FileMaker Server is for; at most 30 characters */
N_("FileMaker programs")
/* Translators: What a port of Claris FileMaker Server is for; at most 30 characters */
N_("Web, API and administration")
/* Translators: What a port of Claris FileMaker Server is for; at most 30 characters */
N_("ODBC and JDBC")
/* Translators: What a port of Claris FileMaker Server is for; at most 30 characters */
N_("Admin console (older)")
/* Translators: What SAP SQL Anywhere is */
N_("Relational database often shipped inside business programs. Clients also look for servers over UDP.")
/* Translators: What Dgraph is */
N_("Graph database that is queried with GraphQL.")
/* Translators: What a port of Dgraph is for; at most 30 characters */
N_("HTTP and GraphQL")
/* Translators: What a port of Dgraph is for; at most 30 characters */
N_("gRPC clients")
/* Translators: What a port of Dgraph is for; at most 30 characters */
N_("Zero, between nodes")
/* Translators: What a port of Dgraph is for; at most 30 characters */
N_("Zero, HTTP")
/* Translators: What CloudBeaver is */
N_("Web version of DBeaver for working with many kinds of databases.")
/* Translators: Security note for CloudBeaver */
N_("Gives access to the databases it knows: do not leave it open to everyone.")
/* Translators: What KeyDB is */
N_("Offshoot of Redis that uses several processor cores; Redis clients work with it.")
/* Translators: What Couchbase Sync Gateway is */
N_("Keeps the data of Couchbase apps on phones in step with the server.")
/* Translators: Security note for Couchbase Sync Gateway */
N_("The administration port must stay private.")
/* Translators: What a port of Couchbase Sync Gateway is for; at most 30 characters */
N_("Apps (public)")
/* Translators: What DynamoDB Local is */
N_("Version of Amazon's key-value database for development and tests, which runs on the local computer.")
/* Translators: Security note for DynamoDB Local */
N_("For development only: it takes any credentials.")
/* Translators: What VictoriaMetrics is */
N_("Time series database that collects and stores metrics, often as longer storage for Prometheus.")
/* Translators: Security note for VictoriaMetrics */
N_("It has no login by default: keep it on a private network or put its own proxy, vmauth, in front.")
/* Translators: What a port of VictoriaMetrics is for; at most 30 characters */
N_("Single node")
/* Translators: What a port of VictoriaMetrics is for; at most 30 characters */
N_("vmagent")
/* Translators: What a port of VictoriaMetrics is for; at most 30 characters */
N_("vmalert")
/* Translators: What a port of VictoriaMetrics is for; at most 30 characters */
N_("Cluster, inserts")
/* Translators: What a port of VictoriaMetrics is for; at most 30 characters */
N_("Cluster, queries")
/* Translators: What a port of VictoriaMetrics is for; at most 30 characters */
N_("Cluster, storage")
/* Translators: What immudb is */
N_("Database that only ever adds: what was written can be proved unchanged later.")
/* Translators: Security note for immudb */
N_("The first password is immudb/immudb: change it, and keep the ports on a private network.")
/* Translators: What a port of immudb is for; at most 30 characters */
N_("Clients (gRPC)")
/* Translators: What Tile38 is */
N_("Keeps positions in memory and tells when something enters or leaves an area. It speaks the protocol of Redis, and HTTP on the same port.")
/* Translators: Security note for Tile38 */
N_("Has no password unless one is set, and no encryption: keep it on a private network.")
/* Translators: What Apache Kvrocks is */
N_("Key-value store on disk that understands the commands of Redis, so that ordinary Redis clients can use it.")
/* Translators: Security note for Apache Kvrocks */
N_("Unencrypted and without a password by default: keep it on a private network.")
/* Translators: What ZincSearch is */
N_("Small search engine with a web page of its own that takes documents in the same form as Elasticsearch.")
/* Translators: What Sonic (search backend) is */
N_("Small search index that other programs fill and ask over a plain text protocol.")
/* Translators: Security note for Sonic (search backend) */
N_("Unencrypted, with one shared password: keep it on localhost or a private network.")
/* Translators: What Ontotext GraphDB is */
N_("Database for linked data (RDF) that answers SPARQL queries and brings a web page for managing it.")
/* Translators: Security note for Ontotext GraphDB */
N_("Sign-in is off after installing: turn it on before others can reach the port.")
/* Translators: What GreptimeDB is */
N_("Database for metrics, logs and traces that can be asked in SQL and PromQL.")
/* Translators: What a port of GreptimeDB is for; at most 30 characters */
N_("HTTP API and dashboard")
/* Translators: What RisingWave is */
N_("Database that keeps the answers to SQL queries up to date while new data streams in.")
/* Translators: What a port of RisingWave is for; at most 30 characters */
N_("SQL (PostgreSQL protocol)")
/* Translators: What Gel (EdgeDB) is */
N_("Database on top of PostgreSQL with a query language of its own, EdgeQL. The project was called EdgeDB before.")
/* Translators: What pgweb is */
N_("Small web interface for PostgreSQL: looks at tables and runs SQL in the browser.")
/* Translators: Security note for pgweb */
N_("Everyone who reaches the page uses the database with the rights that pgweb was started with: keep it on localhost.")
/* Translators: What Redis Commander is */
N_("Web interface for looking at and changing what is stored in Redis.")
/* Translators: Security note for Redis Commander */
N_("Asks for no password unless one is set: keep it on localhost or a private network.")
/* Translators: What phpMyAdmin is */
N_("Web interface for MySQL and MariaDB, a page of the web server. Run as a container it is usually put on port 8080.")
/* Translators: Security note for phpMyAdmin */
N_("Searched for and attacked all the time: never leave it open to the Internet.")
/* Translators: What a port of phpMyAdmin is for; at most 30 characters */
N_("Beside the web server")
/* Translators: What a port of phpMyAdmin is for; at most 30 characters */
N_("Beside the web server (TLS)")
/* Translators: What Adminer is */
N_("Web interface in a single PHP file for MySQL, PostgreSQL and other databases. The container listens on 8080.")
/* Translators: Security note for Adminer */
N_("Lets anyone try passwords on every database it can reach: keep it on localhost or a private network.")
/* Translators: What Android Debug Bridge is */
N_("Connects a computer with Android devices and emulators. A device in network debugging mode listens on 5555.")
/* Translators: Security note for Android Debug Bridge */
N_("A device with network debugging can be taken over; switch it off after use.")
/* Translators: What a port of Android Debug Bridge is for; at most 30 characters */
N_("Server on the computer")
/* Translators: What a port of Android Debug Bridge is for; at most 30 characters */
N_("Device over the network")
/* Translators: What a port of Android Debug Bridge is for; at most 30 characters */
N_("Emulators")
/* Translators: What AdonisJS is */
N_("Web framework for Node.js and TypeScript.")
/* Translators: What aiohttp is */
N_("Asynchronous web framework and client for Python.")
/* Translators: What Angular is */
N_("Web framework by Google; the command ng serve starts its development server here.")
/* Translators: What Appium is */
N_("Drives phone apps for automated tests.")
/* Translators: What Aspire Dashboard is */
N_("Shows logs, traces and measurements of an application during development.")
/* Translators: What a port of Aspire Dashboard is for; at most 30 characters */
N_("OTLP gRPC (container)")
/* Translators: What ASP.NET Core (Kestrel) is */
N_("Microsoft's web framework and its Kestrel server. Project templates pick other ports; containers use 8080.")
/* Translators: What a port of ASP.NET Core (Kestrel) is for; at most 30 characters */
N_("In containers since .NET 8")
/* Translators: What Astro is */
N_("Framework for content-rich websites; development and preview servers start here.")
/* Translators: What AWS SAM local is */
N_("Runs Amazon Lambda functions and their web API on the local machine.")
/* Translators: What a port of AWS SAM local is for; at most 30 characters */
N_("API Gateway")
/* Translators: What a port of AWS SAM local is for; at most 30 characters */
N_("Lambda")
/* Translators: What Azure Functions Core Tools is */
N_("Runs Azure Functions on the local machine during development.")
/* Translators: What Backstage is */
N_("Portal that gathers a company's services, tools and documentation for developers.")
/* Translators: What a port of Backstage is for; at most 30 characters */
N_("Front end in development")
/* Translators: What a port of Backstage is for; at most 30 characters */
N_("Backend")
/* Translators: What bazel-remote is */
N_("Cache that several machines share so that nobody builds with Bazel what another one has built already.")
/* Translators: Security note for bazel-remote */
N_("Whoever may write to the cache can plant build results: keep it on a private network and require sign-in.")
/* Translators: What a port of bazel-remote is for; at most 30 characters */
N_("Build cache (gRPC)")
/* Translators: What a port of bazel-remote is for; at most 30 characters */
N_("Build cache (HTTP)")
/* Translators: What Google Bigtable emulator is */
N_("Local stand-in for Google's Bigtable database; it keeps its data in memory.")
/* Translators: Security note for Google Bigtable emulator */
N_("No sign-in at all: keep it on the local computer.")
/* Translators: What Bokeh / Panel is */
N_("Python tools for interactive charts and pages; both serve on this port.")
/* Translators: What Bottle is */
N_("Very small Python web framework.")
/* Translators: What Browsersync is */
N_("Shows a website in several browsers at once and keeps them in step.")
/* Translators: What a port of Browsersync is for; at most 30 characters */
N_("Control page")
/* Translators: What Bun is */
N_("JavaScript runtime; its web server listens here unless told otherwise.")
/* Translators: What CakePHP is */
N_("PHP web framework; this is its development server.")
/* Translators: What CherryPy is */
N_("Python web framework with a server of its own.")
/* Translators: What Chrome DevTools Protocol is */
N_("Remote control and debugging of Chrome and its relatives. The port must be asked for; the documentation uses this number.")
/* Translators: Security note for Chrome DevTools Protocol */
N_("It gives full control of the browser and its logins; keep it on localhost.")
/* Translators: What ChromeDriver is */
N_("Lets test programs drive Chrome; the Edge driver works the same way.")
/* Translators: What Google Cloud Functions Framework is */
N_("Runs Google cloud functions locally; containers on Cloud Run get requests on the same port.")
/* Translators: What code-server is */
N_("Visual Studio Code on a server, used in the browser.")
/* Translators: Security note for code-server */
N_("Keep the password and put HTTPS in front; it gives a shell on the server.")
/* Translators: What CodeIgniter / Yii is */
N_("Two PHP web frameworks whose development servers both start here.")
/* Translators: What Coder is */
N_("Sets up development environments on servers for a team.")
/* Translators: What Colyseus is */
N_("Framework for multiplayer games in the browser; its server takes WebSocket connections on this port.")
/* Translators: What Convex (self-hosted) is */
N_("Backend for web applications: database, functions and live updates in one server.")
/* Translators: What a port of Convex (self-hosted) is for; at most 30 characters */
N_("HTTP actions")
/* Translators: What React (Create React App) is */
N_("The classic development server for React applications. Newer React projects mostly use Vite on 5173.")
/* Translators: What Datasette is */
N_("Shows a SQLite database as web pages and as an API.")
/* Translators: What Google Datastore emulator is */
N_("Local stand-in for Google's document database in Datastore mode.")
/* Translators: What debugpy (Python debugger) is */
N_("Python debugger used by Visual Studio Code. The port is given at start; its documentation uses this one.")
/* Translators: Security note for debugpy (Python debugger) */
N_("Whoever reaches it runs code in the program; bind it to localhost.")
/* Translators: What Delve (Go debugger) is */
N_("Debugger for Go programs. In remote use it waits on a chosen port, by custom this one.")
/* Translators: Security note for Delve (Go debugger) */
N_("Whoever reaches it runs code; bind it to localhost.")
/* Translators: What Deno is */
N_("Runs JavaScript and TypeScript; its web server function listens here unless told otherwise.")
/* Translators: What distcc is */
N_("Spreads the compiling of C and C++ programs over several machines.")
/* Translators: Security note for distcc */
N_("Anyone allowed to connect runs commands; list the permitted machines or use SSH.")
/* Translators: What Django is */
N_("Large Python web framework; the runserver command starts its development server here.")
/* Translators: Security note for Django */
N_("For development only; use an application server behind a web server in production.")
/* Translators: What Docusaurus is */
N_("Generator for documentation websites.")
/* Translators: What Drizzle Studio is */
N_("Browser page for viewing and changing the database of a Drizzle project.")
/* Translators: What Eleventy is */
N_("Simple generator for static websites with a small development server.")
/* Translators: What Ember.js is */
N_("Web framework whose command-line tool starts a development server here.")
/* Translators: What a port of Ember.js is for; at most 30 characters */
N_("Development server")
/* Translators: What a port of Ember.js is for; at most 30 characters */
N_("Test server (Testem)")
/* Translators: What Erlang Port Mapper (epmd) is */
N_("Tells Erlang and Elixir nodes, such as those of RabbitMQ, on which port their partners listen.")
/* Translators: Security note for Erlang Port Mapper (epmd) */
N_("Open it only between the nodes of a cluster.")
/* Translators: What esbuild is */
N_("JavaScript bundler; its serve mode takes this port or the next free one.")
/* Translators: What Expo (older versions) is */
N_("Ports of the earlier Expo command-line tool; today's Expo uses 8081.")
/* Translators: What a port of Expo (older versions) is for; at most 30 characters */
N_("Packager")
/* Translators: What a port of Expo (older versions) is for; at most 30 characters */
N_("Developer tools")
/* Translators: What a port of Expo (older versions) is for; at most 30 characters */
N_("Web")
/* Translators: What FastAPI (Uvicorn) is */
N_("Python framework for web APIs, usually started with the Uvicorn server on this port.")
/* Translators: What Feathers is */
N_("Framework for web APIs with live updates on Node.js.")
/* Translators: What Firebase Emulator Suite is */
N_("Local stand-ins for Google's Firebase services for developing and testing without the cloud.")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Firestore")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Authentication")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Functions")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Realtime Database")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Hosting")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Storage")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Pub/Sub")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Hub")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Logging")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Eventarc")
/* Translators: What a port of Firebase Emulator Suite is for; at most 30 characters */
N_("Data Connect")
/* Translators: What Firefox remote debugging is */
N_("Remote debugging and automation of Firefox; both are off unless started on purpose.")
/* Translators: Security note for Firefox remote debugging */
N_("Both give control of the browser; keep them on localhost.")
/* Translators: What a port of Firefox remote debugging is for; at most 30 characters */
N_("DevTools server")
/* Translators: What a port of Firefox remote debugging is for; at most 30 characters */
N_("Marionette")
/* Translators: What Flask is */
N_("Small Python web framework; its development server starts here. On macOS the port is often taken by AirPlay.")
/* Translators: Security note for Flask */
N_("For development only; the interactive debugger runs any code.")
/* Translators: What Flutter DevTools is */
N_("Debugging and performance tools for Dart and Flutter, shown in the browser. Another port is taken when this one is in use.")
/* Translators: Security note for Flutter DevTools */
N_("Gives a hold on the debugged program: keep it on the local computer.")
/* Translators: What Gatsby is */
N_("React-based generator for websites.")
/* Translators: What a port of Gatsby is for; at most 30 characters */
N_("Preview of the build")
/* Translators: What gdbserver is */
N_("Lets the GDB debugger work on a program on another machine. The port is chosen at start; QEMU uses 1234.")
/* Translators: Security note for gdbserver */
N_("Whoever reaches it controls the program; keep it on localhost.")
/* Translators: What a port of gdbserver is for; at most 30 characters */
N_("In the GDB manual")
/* Translators: What a port of gdbserver is for; at most 30 characters */
N_("QEMU")
/* Translators: What Go web frameworks (Gin, Echo) is */
N_("Web servers written in Go have no fixed port; these are the numbers of the best-known frameworks.")
/* Translators: What a port of Go web frameworks (Gin, Echo) is for; at most 30 characters */
N_("Gin and plain Go examples")
/* Translators: What a port of Go web frameworks (Gin, Echo) is for; at most 30 characters */
N_("Echo")
/* Translators: What a port of Go web frameworks (Gin, Echo) is for; at most 30 characters */
N_("Fiber")
/* Translators: What Godot Engine is */
N_("Ports of the Godot game editor for outside code editors.")
/* Translators: What a port of Godot Engine is for; at most 30 characters */
N_("Language server")
/* Translators: What a port of Godot Engine is for; at most 30 characters */
N_("Debug adapter")
/* Translators: What GraphQL (Apollo Server, Yoga) is */
N_("Query language for web APIs. The common Node.js servers for it start on this port.")
/* Translators: What gRPC is */
N_("Way for programs to call each other over HTTP/2. It has no fixed port; the examples and many services use this one.")
/* Translators: What Hexo is */
N_("Blog generator on Node.js with a preview server.")
/* Translators: What http-server (npm) is */
N_("Small command-line web server that shows the files of a folder.")
/* Translators: What Hugo is */
N_("Generator for static websites; its preview server reloads pages as they change.")
/* Translators: What Icecream is */
N_("Spreads the compiling of C and C++ programs over the machines of a network, guided by a scheduler.")
/* Translators: Security note for Icecream */
N_("Only for trusted networks.")
/* Translators: What a port of Icecream is for; at most 30 characters */
N_("Compile daemon")
/* Translators: What a port of Icecream is for; at most 30 characters */
N_("Scheduler control")
/* Translators: What IIS Express is */
N_("Development web server of Visual Studio. This range is prepared for HTTPS; plain HTTP gets a random port.")
/* Translators: What Ionic is */
N_("Framework for phone apps made with web technology; this is its development server.")
/* Translators: What JDWP (Java debugging) is */
N_("How a debugger attaches to a running Java program. The port is chosen at start; tools suggest 5005.")
/* Translators: Security note for JDWP (Java debugging) */
N_("Whoever reaches it runs code in the program. Keep it on localhost and never enable it in production.")
/* Translators: What a port of JDWP (Java debugging) is for; at most 30 characters */
N_("Usual today")
/* Translators: What a port of JDWP (Java debugging) is for; at most 30 characters */
N_("Usual formerly (Tomcat)")
/* Translators: What Jekyll is */
N_("Generator for static websites, known from GitHub Pages; this is its preview server.")
/* Translators: What JetBrains IDE built-in web server is */
N_("The small web server in IntelliJ IDEA and its relatives, which shows pages of a project in the browser.")
/* Translators: What JSON Server is */
N_("Turns a JSON file into a practice web API.")
/* Translators: What Jupyter is */
N_("Interactive notebooks with code, text and charts in the browser. It tries the next ports when this one is taken.")
/* Translators: Security note for Jupyter */
N_("Keep the token or set a password; whoever gets in runs any code.")
/* Translators: What JupyterHub is */
N_("Gives every user of a group a separate Jupyter notebook server.")
/* Translators: What a port of JupyterHub is for; at most 30 characters */
N_("Hub API")
/* Translators: What a port of JupyterHub is for; at most 30 characters */
N_("Proxy API")
/* Translators: What Karma is */
N_("Runs JavaScript tests in real browsers; known from Angular projects.")
/* Translators: What Ladle is */
N_("Light workshop for viewing React components.")
/* Translators: What Laravel (artisan serve) is */
N_("PHP web framework; the artisan serve command starts its development server here.")
/* Translators: What Laravel Reverb is */
N_("WebSocket server for live updates in Laravel applications.")
/* Translators: What Live Server is */
N_("Extension of Visual Studio Code that shows a web page and reloads it after every change.")
/* Translators: What Livebook is */
N_("Interactive notebooks for Elixir in the browser.")
/* Translators: What LiveReload is */
N_("Tells the browser to reload a page when files change; many tools speak this protocol.")
/* Translators: What LocalStack is */
N_("Imitates many Amazon cloud services on the local machine for development and tests.")
/* Translators: What a port of LocalStack is for; at most 30 characters */
N_("All AWS APIs")
/* Translators: What a port of LocalStack is for; at most 30 characters */
N_("External services")
/* Translators: What Locust is */
N_("Load testing for websites, written in Python.")
/* Translators: What mdBook is */
N_("Makes online books from Markdown; this is its preview server.")
/* Translators: What Meteor is */
N_("JavaScript framework; in development it starts its own database on the next port.")
/* Translators: What a port of Meteor is for; at most 30 characters */
N_("Application")
/* Translators: What a port of Meteor is for; at most 30 characters */
N_("Development MongoDB")
/* Translators: What React Native (Metro, Expo) is */
N_("Bundler that delivers the JavaScript of React Native and Expo apps to a phone or emulator during development.")
/* Translators: What MkDocs is */
N_("Builds documentation websites from Markdown; this is its preview server.")
/* Translators: What MockServer is */
N_("Imitates and records web APIs for tests.")
/* Translators: What Mojolicious is */
N_("Web framework for Perl with its own servers.")
/* Translators: What a port of Mojolicious is for; at most 30 characters */
N_("Production server (hypnotoad)")
/* Translators: What Moto server is */
N_("Pretends to be Amazon's cloud services so that programs can be tested without them.")
/* Translators: What mountebank is */
N_("Imitates network services for tests; this port controls it.")
/* Translators: What Netlify Dev is */
N_("Imitates the Netlify hosting platform on the local machine.")
/* Translators: What Next.js is */
N_("React framework for websites. Both its development and its production server start on this port.")
/* Translators: What Node.js Inspector is */
N_("Debugging port of Node.js, to which Chrome or an editor connects.")
/* Translators: Security note for Node.js Inspector */
N_("Whoever reaches it runs code in the program; keep it on localhost and use an SSH tunnel.")
/* Translators: What Node.js (Express) is */
N_("Runs JavaScript on servers. It has no fixed port, but Express, NestJS and most tutorials use this one.")
/* Translators: What Nuxt is */
N_("Vue framework for websites; its development server starts on this port.")
/* Translators: What OpenOCD is */
N_("Connects a debugger to microcontrollers through an adapter; pyOCD uses the same ports for GDB and Telnet.")
/* Translators: What a port of OpenOCD is for; at most 30 characters */
N_("GDB")
/* Translators: What a port of OpenOCD is for; at most 30 characters */
N_("Telnet")
/* Translators: What a port of OpenOCD is for; at most 30 characters */
N_("Tcl")
/* Translators: What OpenVSCode Server is */
N_("Visual Studio Code on a server, used in the browser, by the makers of Gitpod.")
/* Translators: What Parcel is */
N_("Bundler for web front ends that needs hardly any settings, with a development server.")
/* Translators: What Phoenix is */
N_("Web framework for Elixir; this is its development server.")
/* Translators: What PHP built-in web server is */
N_("The small server inside the php command. The port is always given when starting it; the manual and most people use this one.")
/* Translators: Security note for PHP built-in web server */
N_("For development only.")
/* Translators: What Plack / Dancer (Perl) is */
N_("Perl's common interface for web applications; plackup and Starman listen here.")
/* Translators: What Play Framework is */
N_("Web framework for Scala and Java.")
/* Translators: What Playwright report is */
N_("Shows the results of Playwright browser tests on a local web page.")
/* Translators: What Plotly Dash is */
N_("Python framework for web pages with charts and controls.")
/* Translators: What Go pprof is */
N_("Profiling pages of Go programs. The port is chosen in the program; the documentation uses this one, and so did godoc.")
/* Translators: Security note for Go pprof */
N_("It reveals the inside of the program; bind it to localhost.")
/* Translators: What Prism is */
N_("Imitates a web API from its OpenAPI description.")
/* Translators: What Prisma Studio is */
N_("Browser page for viewing and changing database rows of a Prisma project.")
/* Translators: What a port of Prisma Studio is for; at most 30 characters */
N_("Up to version 6")
/* Translators: What a port of Prisma Studio is for; at most 30 characters */
N_("From version 7")
/* Translators: What Google Pub/Sub emulator is */
N_("Local stand-in for Google's message service.")
/* Translators: What Pyramid is */
N_("Python web framework; its project templates start a server on this port.")
/* Translators: What Python http.server is */
N_("The simple web server in Python's standard library; it shows the files of a folder in the browser.")
/* Translators: Security note for Python http.server */
N_("It shows the whole folder to everyone who reaches it and has no access rules.")
/* Translators: What Quarkus is */
N_("Java framework made for containers, with a live-reloading development mode.")
/* Translators: What a port of Quarkus is for; at most 30 characters */
N_("Debugger in development mode")
/* Translators: What a port of Quarkus is for; at most 30 characters */
N_("Management interface")
/* Translators: What Quasar is */
N_("Vue framework for websites and apps; its development server picks the port by the kind of project.")
/* Translators: What a port of Quasar is for; at most 30 characters */
N_("With server rendering")
/* Translators: What a port of Quasar is for; at most 30 characters */
N_("Desktop app (Electron)")
/* Translators: What Puma / Rack is */
N_("Default of Ruby's rackup command and of the Puma server. Rails sets Puma to 3000 instead.")
/* Translators: What Ruby on Rails is */
N_("Ruby web framework; its development server starts here.")
/* Translators: What React DevTools (standalone) is */
N_("Separate window for inspecting React components, used with React Native and Safari.")
/* Translators: What RedwoodJS is */
N_("Full-stack web framework for React.")
/* Translators: What Remix / React Router is */
N_("React framework for websites. It develops on Vite's port and serves finished sites on 3000.")
/* Translators: What a port of Remix / React Router is for; at most 30 characters */
N_("Production server")
/* Translators: What Rocket (Rust) is */
N_("Web framework for Rust.")
/* Translators: What Rsbuild is */
N_("Build tool for web front ends on top of Rspack, with a development server.")
/* Translators: What RStudio Server is */
N_("The RStudio workbench for the R language, used in the browser.")
/* Translators: Security note for RStudio Server */
N_("Anyone who signs in works as a user of the server; put HTTPS in front.")
/* Translators: What Sails.js is */
N_("Web framework for Node.js in the style of Rails.")
/* Translators: What Sanity Studio is */
N_("Editor of the Sanity content platform, started locally for development.")
/* Translators: What Selenium Grid is */
N_("Runs automated tests in browsers, also on several machines. The Firefox driver geckodriver uses the same port.")
/* Translators: Security note for Selenium Grid */
N_("Anyone who reaches it can drive browsers on the machine; keep it private.")
/* Translators: What a port of Selenium Grid is for; at most 30 characters */
N_("Grid and web interface")
/* Translators: What a port of Selenium Grid is for; at most 30 characters */
N_("Event bus (publish)")
/* Translators: What a port of Selenium Grid is for; at most 30 characters */
N_("Event bus (subscribe)")
/* Translators: What a port of Selenium Grid is for; at most 30 characters */
N_("Node")
/* Translators: What serve (npm) is */
N_("Small command-line web server for finished websites.")
/* Translators: What Serverless Offline is */
N_("Plugin of the Serverless Framework that imitates Amazon Lambda locally.")
/* Translators: What Shiny Server is */
N_("Publishes web applications written in R.")
/* Translators: What Shopify CLI theme server is */
N_("Shows a Shopify theme during development.")
/* Translators: What Sinatra is */
N_("Small Ruby web framework.")
/* Translators: What soketi is */
N_("WebSocket server for live updates that understands Pusher clients.")
/* Translators: What a port of soketi is for; at most 30 characters */
N_("WebSocket and API")
/* Translators: What Google Cloud Spanner emulator is */
N_("Stands in for Google's Spanner database in tests.")
/* Translators: What a port of Google Cloud Spanner emulator is for; at most 30 characters */
N_("REST")
/* Translators: What sphinx-autobuild is */
N_("Rebuilds Sphinx documentation on every change and shows it in the browser.")
/* Translators: What Spring Boot is */
N_("Java framework for web services and applications with a built-in server on this port.")
/* Translators: Security note for Spring Boot */
N_("Do not expose its management endpoints (Actuator) to strangers.")
/* Translators: What Stencil is */
N_("Compiler for reusable web components with a development server.")
/* Translators: What ST-LINK GDB server (stlink) is */
N_("Connects GDB to STM32 microcontrollers through an ST-LINK adapter; this is the open-source tool's port.")
/* Translators: What Storybook is */
N_("Workshop for developing and viewing user interface components one by one.")
/* Translators: What Supabase (local development) is */
N_("What the Supabase command line starts on a developer's machine: database, API and a web page to manage them.")
/* Translators: Security note for Supabase (local development) */
N_("Its keys and passwords are the same everywhere: for development on localhost only.")
/* Translators: What a port of Supabase (local development) is for; at most 30 characters */
N_("PostgreSQL")
/* Translators: What a port of Supabase (local development) is for; at most 30 characters */
N_("Studio")
/* Translators: What a port of Supabase (local development) is for; at most 30 characters */
N_("Mail catcher")
/* Translators: What Supabase (self-hosted) is */
N_("Ready-made backend with database, sign-in and storage on PostgreSQL, self-hosted.")
/* Translators: Security note for Supabase (self-hosted) */
N_("Replace all example secrets before starting it.")
/* Translators: What a port of Supabase (self-hosted) is for; at most 30 characters */
N_("API and Studio")
/* Translators: What a port of Supabase (self-hosted) is for; at most 30 characters */
N_("API and Studio (TLS)")
/* Translators: What a port of Supabase (self-hosted) is for; at most 30 characters */
N_("Database pooler, sessions")
/* Translators: What a port of Supabase (self-hosted) is for; at most 30 characters */
N_("Database pooler, transactions")
/* Translators: What SvelteKit is */
N_("Framework for websites with Svelte. It develops on Vite's port; the finished Node server uses 3000.")
/* Translators: What a port of SvelteKit is for; at most 30 characters */
N_("Node server of the build")
/* Translators: What Swagger UI / Editor is */
N_("Shows and tries out the description of a web API. The containers listen on this port.")
/* Translators: What a port of Swagger UI / Editor is for; at most 30 characters */
N_("Container")
/* Translators: What Symfony (local web server) is */
N_("PHP web framework; its command-line tool starts a local server with HTTPS here.")
/* Translators: What Tauri is */
N_("Framework for desktop apps with web front ends; its project templates set the development server to this port.")
/* Translators: What a port of Tauri is for; at most 30 characters */
N_("Hot reload")
/* Translators: What Eclipse Theia is */
N_("Building set for development environments in the browser.")
/* Translators: What Verdaccio is */
N_("Small private registry for npm packages.")
/* Translators: What Visual Studio Remote Debugger is */
N_("Lets Visual Studio debug a program on another Windows machine. The port grows with the version.")
/* Translators: Security note for Visual Studio Remote Debugger */
N_("Run it only while debugging and with Windows authentication.")
/* Translators: What a port of Visual Studio Remote Debugger is for; at most 30 characters */
N_("Visual Studio 2022")
/* Translators: What a port of Visual Studio Remote Debugger is for; at most 30 characters */
N_("Visual Studio 2019")
/* Translators: What a port of Visual Studio Remote Debugger is for; at most 30 characters */
N_("Visual Studio 2017")
/* Translators: What a port of Visual Studio Remote Debugger is for; at most 30 characters */
N_("Discovery")
/* Translators: What Vite is */
N_("Development server for web front ends, used by many frameworks. Changes to the code appear in the browser at once.")
/* Translators: Security note for Vite */
N_("For development only; with --host everyone in the network can reach it.")
/* Translators: What VitePress is */
N_("Generator for documentation websites built on Vite and Vue.")
/* Translators: What Vitest UI is */
N_("Browser page and interface of the Vitest test runner for JavaScript and TypeScript.")
/* Translators: Security note for Vitest UI */
N_("Keep it on localhost; the page can start tests and edit files.")
/* Translators: What Vue.js (Vue CLI) is */
N_("The older development server for Vue applications. Newer Vue projects use Vite on 5173.")
/* Translators: What Wails is */
N_("Framework for desktop programs in Go with a web front end. In development the window can also be opened in a browser on this port.")
/* Translators: What WebDriverAgent is */
N_("Program on an iPhone or iPad that carries out test commands, used by Appium.")
/* Translators: What webpack-dev-server is */
N_("Development server of the webpack bundler. It takes the next free port when 8080 is in use.")
/* Translators: What WireMock is */
N_("Imitates web APIs for tests.")
/* Translators: What WordPress (wp-env) is */
N_("Local WordPress in containers for developing plugins and themes.")
/* Translators: What a port of WordPress (wp-env) is for; at most 30 characters */
N_("Test website")
/* Translators: What Cloudflare Wrangler is */
N_("Runs Cloudflare Workers on the local machine during development.")
/* Translators: What Xdebug is */
N_("PHP debugger. The editor listens on this port and the PHP server connects to it.")
/* Translators: Security note for Xdebug */
N_("Enable it in development only.")
/* Translators: What a port of Xdebug is for; at most 30 characters */
N_("Xdebug 3")
/* Translators: What a port of Xdebug is for; at most 30 characters */
N_("Xdebug 2")
/* Translators: What LDAP is */
N_("Protocol for looking up users, groups and computers in a directory such as Active Directory or OpenLDAP.")
/* Translators: Security note for LDAP */
N_("Clear text unless STARTTLS is used; passwords can be read along the way. Prefer LDAPS on 636 or require STARTTLS.")
/* Translators: What LDAPS is */
N_("LDAP directory lookups inside an encrypted TLS connection.")
/* Translators: What Active Directory Global Catalog is */
N_("LDAP search over all domains of an Active Directory forest at once.")
/* Translators: Security note for Active Directory Global Catalog */
N_("3268 is not encrypted; prefer 3269.")
/* Translators: What a port of Active Directory Global Catalog is for; at most 30 characters */
N_("Global catalog")
/* Translators: What a port of Active Directory Global Catalog is for; at most 30 characters */
N_("Global catalog with TLS")
/* Translators: What Active Directory Domain Controller is */
N_("What a Windows or Samba domain controller needs open so that computers can join, sign in and get their policies.")
/* Translators: Security note for Active Directory Domain Controller */
N_("Belongs on internal networks only; reach it from outside through a VPN.")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("LDAP")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("LDAP with TLS")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("Kerberos sign-in")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("SMB (policies, logon scripts)")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("RPC endpoint mapper")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("Password change")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("Time")
/* Translators: What a port of Active Directory Domain Controller is for; at most 30 characters */
N_("Web services")
/* Translators: What Active Directory Web Services is */
N_("Lets PowerShell and the Active Directory Administrative Center manage a domain.")
/* Translators: What Kerberos is */
N_("Single sign-on: after one login, a server hands out tickets that prove who someone is. Active Directory builds on it.")
/* Translators: What Kerberos password change is */
N_("Lets users change their password in a Kerberos or Active Directory domain.")
/* Translators: What Kerberos administration is */
N_("Manages the accounts of an MIT Kerberos server and copies its database to further servers.")
/* Translators: What a port of Kerberos administration is for; at most 30 characters */
N_("kadmin")
/* Translators: What a port of Kerberos administration is for; at most 30 characters */
N_("Database copy (kpropd)")
/* Translators: What FreeIPA is */
N_("Central accounts, sign-in and certificates for Linux computers, much as Active Directory does for Windows.")
/* Translators: What a port of FreeIPA is for; at most 30 characters */
N_("DNS (optional)")
/* Translators: What RADIUS is */
N_("Checks who may use a Wi-Fi, VPN or switch port. Access points ask the RADIUS server, which also counts usage.")
/* Translators: Security note for RADIUS */
N_("Only loosely protected by a shared secret; keep it on a management network or use RadSec.")
/* Translators: What a port of RADIUS is for; at most 30 characters */
N_("Sign-in")
/* Translators: What a port of RADIUS is for; at most 30 characters */
N_("Accounting")
/* Translators: What a port of RADIUS is for; at most 30 characters */
N_("Sign-in, old port")
/* Translators: What a port of RADIUS is for; at most 30 characters */
N_("Accounting, old port")
/* Translators: What RadSec is */
N_("RADIUS inside a TLS or DTLS connection, used between organizations, for example for eduroam.")
/* Translators: What RADIUS Change of Authorization is */
N_("Lets a RADIUS server change or end a session that is already running on an access point or switch.")
/* Translators: What Diameter is */
N_("Successor of RADIUS inside mobile networks: checks subscribers and reports usage.")
/* Translators: What a port of Diameter is for; at most 30 characters */
N_("Diameter")
/* Translators: What a port of Diameter is for; at most 30 characters */
N_("Diameter with TLS")
/* Translators: What Keycloak is */
N_("Single sign-on server that gives web applications one common login page.")
/* Translators: Security note for Keycloak */
N_("Keep the management port private and serve the login page over HTTPS only.")
/* Translators: What a port of Keycloak is for; at most 30 characters */
N_("Web (HTTP)")
/* Translators: What a port of Keycloak is for; at most 30 characters */
N_("Web (HTTPS)")
/* Translators: What authentik is */
N_("Single sign-on server for applications people host themselves.")
/* Translators: What Authelia is */
N_("Login page with two-factor checks that stands in front of self-hosted web applications.")
/* Translators: What Dex is */
N_("Translates other sign-in services into OpenID Connect, often for Kubernetes.")
/* Translators: What Zitadel is */
N_("Single sign-on server for applications with many separate customers.")
/* Translators: What Ory Hydra is */
N_("OAuth and OpenID Connect server that is built into other applications.")
/* Translators: Security note for Ory Hydra */
N_("The administration port has no sign-in: keep it private.")
/* Translators: What a port of Ory Hydra is for; at most 30 characters */
N_("Public")
/* Translators: What Casdoor is */
N_("Single sign-on server with a web interface for users and applications.")
/* Translators: What Pocket ID is */
N_("Small OpenID Connect server where people sign in with passkeys in place of passwords.")
/* Translators: What LLDAP is */
N_("Small LDAP server with a web page for managing users of self-hosted applications.")
/* Translators: What a port of LLDAP is for; at most 30 characters */
N_("LDAPS")
/* Translators: What GLAuth is */
N_("Tiny LDAP server whose users come from a plain text file.")
/* Translators: What Kanidm is */
N_("Identity server with passkeys for web applications, Linux logins and Wi-Fi.")
/* Translators: What WSO2 Identity Server is */
N_("Single sign-on server for companies; its console and login pages share one HTTPS port.")
/* Translators: What Apereo CAS is */
N_("Single sign-on server common at universities.")
/* Translators: What FusionAuth is */
N_("Login and user management server for applications.")
/* Translators: What SuperTokens is */
N_("Login service that developers build into their applications.")
/* Translators: What Logto is */
N_("Sign-in service with ready-made login pages for applications.")
/* Translators: What a port of Logto is for; at most 30 characters */
N_("Sign-in and API")
/* Translators: What Ory Kratos is */
N_("Service for sign-up, login and account recovery that is built into other applications.")
/* Translators: What OpenDJ is */
N_("LDAP server written in Java; these are its ports when it runs without root rights.")
/* Translators: What AD FS (Active Directory Federation Services) is */
N_("Sign-in service of Windows Server for web applications and cloud services, often behind a Web Application Proxy.")
/* Translators: Security note for AD FS (Active Directory Federation Services) */
N_("Show only the proxy to the Internet, never the federation server itself.")
/* Translators: What a port of AD FS (Active Directory Federation Services) is for; at most 30 characters */
N_("Sign-in with certificate")
/* Translators: What a port of AD FS (Active Directory Federation Services) is for; at most 30 characters */
N_("Certificate lists")
/* Translators: What Multicast DNS (mDNS) is */
N_("Finds devices and services in the local network without a server: names ending in .local, printers, televisions and speakers.")
/* Translators: Security note for Multicast DNS (mDNS) */
N_("Made for the local network only; it tells everyone in it which services a machine offers.")
/* Translators: What SSDP (UPnP discovery) is */
N_("Finds UPnP devices such as routers, televisions and media servers in the local network.")
/* Translators: Security note for SSDP (UPnP discovery) */
N_("Block it at the Internet edge: reachable devices are abused to amplify attacks.")
/* Translators: What a port of SSDP (UPnP discovery) is for; at most 30 characters */
N_("Search and announcements")
/* Translators: What a port of SSDP (UPnP discovery) is for; at most 30 characters */
N_("Event notification (Windows)")
/* Translators: What WS-Discovery is */
N_("Finds printers, cameras and Windows computers in the local network; it fills the Network folder of Windows.")
/* Translators: What a port of WS-Discovery is for; at most 30 characters */
N_("Device description (HTTP)")
/* Translators: What a port of WS-Discovery is for; at most 30 characters */
N_("Device description (HTTPS)")
/* Translators: What LLMNR is */
N_("Lets Windows and other machines find each other by name in the local network without a DNS server.")
/* Translators: Security note for LLMNR */
N_("Attackers in the same network answer in place of others and collect passwords; switch it off where DNS works.")
/* Translators: What Service Location Protocol is */
N_("Older protocol for finding printers and other services in a company network.")
/* Translators: Security note for Service Location Protocol */
N_("Never expose it: it amplifies attacks, and flaws of its servers were used to take over VMware ESXi hosts.")
/* Translators: What KDE Connect and GSConnect is */
N_("Links phones and computers in the same network: files, notifications, clipboard and remote control.")
/* Translators: Security note for KDE Connect and GSConnect */
N_("Devices must be paired first; keep the range closed to the Internet.")
/* Translators: What LocalSend is */
N_("Sends files and text to phones and computers in the same network, without a cloud.")
/* Translators: What Warpinator is */
N_("Linux Mint's program for sending files between computers and phones in the same network.")
/* Translators: Security note for Warpinator */
N_("Choose a group code; the default one is known to everybody.")
/* Translators: What a port of Warpinator is for; at most 30 characters */
N_("File transfer")
/* Translators: What a port of Warpinator is for; at most 30 characters */
N_("Registration")
/* Translators: What Chromecast (Google Cast) is */
N_("Sends videos, music and browser tabs to televisions and speakers with Google Cast.")
/* Translators: Security note for Chromecast (Google Cast) */
N_("Anyone in the same network may cast; use guest networks for visitors.")
/* Translators: What a port of Chromecast (Google Cast) is for; at most 30 characters */
N_("Casting")
/* Translators: What a port of Chromecast (Google Cast) is for; at most 30 characters */
N_("Device information (HTTP)")
/* Translators: What a port of Chromecast (Google Cast) is for; at most 30 characters */
N_("Discovery (DIAL)")
/* Translators: What a port of Chromecast (Google Cast) is for; at most 30 characters */
N_("Discovery (mDNS)")
/* Translators: What AirPlay is */
N_("Sends music, videos and the screen from Apple devices to televisions and speakers. Open receivers are Shairport Sync and UxPlay.")
/* Translators: What a port of AirPlay is for; at most 30 characters */
N_("Video, photos and AirPlay 2")
/* Translators: What a port of AirPlay is for; at most 30 characters */
N_("Audio (RAOP)")
/* Translators: What a port of AirPlay is for; at most 30 characters */
N_("Screen mirroring (older)")
/* Translators: What a port of AirPlay is for; at most 30 characters */
N_("Timing and control")
/* Translators: What Spotify Connect is */
N_("Lets Spotify apps find each other and speakers in the local network and move the playback between them.")
/* Translators: What Miracast (Wi-Fi Display) is */
N_("Shows the screen of a computer or phone on a television or projector without a cable.")
/* Translators: What a port of Miracast (Wi-Fi Display) is for; at most 30 characters */
N_("Session control (RTSP)")
/* Translators: What a port of Miracast (Wi-Fi Display) is for; at most 30 characters */
N_("Miracast over Infrastructure")
/* Translators: What a port of Miracast (Wi-Fi Display) is for; at most 30 characters */
N_("Discovery (Infrastructure)")
/* Translators: What PCP and NAT-PMP is */
N_("Lets programs ask the router to open a port to the Internet for them.")
/* Translators: Security note for PCP and NAT-PMP */
N_("Every program in the network can open ports with it; switch it off on the router where that is not wanted.")
/* Translators: What a port of PCP and NAT-PMP is for; at most 30 characters */
N_("Requests to the router")
/* Translators: What a port of PCP and NAT-PMP is for; at most 30 characters */
N_("Announcements to clients")
/* Translators: What UPnP Internet Gateway Device is */
N_("Lets programs and game consoles ask the router over UPnP to forward a port. The control port differs between routers.")
/* Translators: Security note for UPnP Internet Gateway Device */
N_("Every program in the network can open ports with it, malware included; it must never answer on the Internet side.")
/* Translators: What a port of UPnP Internet Gateway Device is for; at most 30 characters */
N_("Discovery (SSDP)")
/* Translators: What a port of UPnP Internet Gateway Device is for; at most 30 characters */
N_("Control (OpenWrt)")
/* Translators: What PairDrop is */
N_("Self-hosted web page with which devices in the same network send files to each other.")
/* Translators: What Apple device sync (lockdownd) is */
N_("Port on which iPhones and iPads wait for paired computers to synchronize over the wireless network.")
/* Translators: What AllJoyn is */
N_("Former framework for finding and using smart devices in the local network, part of earlier Windows versions.")
/* Translators: What a port of AllJoyn is for; at most 30 characters */
N_("Device contact")
/* Translators: What SMB (Windows file sharing) is */
N_("Shares folders and printers between Windows, Linux and Mac computers. Today only 445 is needed.")
/* Translators: Security note for SMB (Windows file sharing) */
N_("Must never face the Internet: worms such as WannaCry came this way. Turn off SMB version 1.")
/* Translators: What a port of SMB (Windows file sharing) is for; at most 30 characters */
N_("SMB")
/* Translators: What a port of SMB (Windows file sharing) is for; at most 30 characters */
N_("SMB over NetBIOS (old)")
/* Translators: What SMB over QUIC is */
N_("Windows file sharing inside an encrypted QUIC connection, made for use over the Internet.")
/* Translators: What NetBIOS Session Service is */
N_("Carried Windows file sharing before SMB moved to port 445; only very old systems need it.")
/* Translators: Security note for NetBIOS Session Service */
N_("Must never face the Internet; close it where nothing old needs it.")
/* Translators: What NFS is */
N_("Shares folders between Linux and Unix computers. Version 4 needs only 2049; version 3 also needs the port mapper (111) and mountd.")
/* Translators: Security note for NFS */
N_("Trusts client addresses and is not encrypted by default: keep it on a private network or use Kerberos or TLS.")
/* Translators: What a port of NFS is for; at most 30 characters */
N_("NFS")
/* Translators: What a port of NFS is for; at most 30 characters */
N_("Mount service (NFS 3)")
/* Translators: What NFS over RDMA is */
N_("NFS over special network cards that copy straight from memory to memory.")
/* Translators: What FTP is */
N_("Old protocol for moving files to and from a server. Commands use 21; the data takes further ports.")
/* Translators: Security note for FTP */
N_("User name, password and files travel in clear text; use SFTP (22) or FTP with TLS.")
/* Translators: What a port of FTP is for; at most 30 characters */
N_("Control")
/* Translators: What a port of FTP is for; at most 30 characters */
N_("Data (active mode)")
/* Translators: What FTPS is */
N_("FTP with encryption: from the first byte on 990, or switched on after connecting to 21.")
/* Translators: What a port of FTPS is for; at most 30 characters */
N_("Control, TLS from the start")
/* Translators: What a port of FTPS is for; at most 30 characters */
N_("Data, TLS from the start")
/* Translators: What a port of FTPS is for; at most 30 characters */
N_("Control with AUTH TLS")
/* Translators: What SFTP (file transfer over SSH) is */
N_("Moves files through an SSH connection, so only port 22 is needed. Not related to FTP despite the name.")
/* Translators: What rsync is */
N_("Copies only what changed between two computers. The rsync service listens here; over SSH it uses 22 instead.")
/* Translators: Security note for rsync */
N_("Not encrypted and often set up without a password; prefer rsync over SSH.")
/* Translators: What WebDAV is */
N_("File access over the web protocol, used for online drives; calendars and contacts (CalDAV, CardDAV) build on it.")
/* Translators: Security note for WebDAV */
N_("Use HTTPS; plain HTTP gives away passwords.")
/* Translators: What AFP (Apple file sharing) is */
N_("Former file sharing of Mac computers, kept by some NAS devices for Time Machine; Macs now prefer SMB.")
/* Translators: Security note for AFP (Apple file sharing) */
N_("Outdated; prefer SMB and never expose it to the Internet.")
/* Translators: What 9P (Plan 9 file protocol) is */
N_("File protocol of the Plan 9 system, also used to share folders with virtual machines.")
/* Translators: What GridFTP is */
N_("FTP for moving very large scientific data sets between computing centers.")
/* Translators: What Syncthing is */
N_("Keeps folders in step between own devices, directly and encrypted, without a cloud service.")
/* Translators: Security note for Syncthing */
N_("The web interface on 8384 answers only locally by default; set a password before changing that.")
/* Translators: What a port of Syncthing is for; at most 30 characters */
N_("File sync")
/* Translators: What a port of Syncthing is for; at most 30 characters */
N_("Local discovery")
/* Translators: What Resilio Sync is */
N_("Keeps folders in step between devices by a method like BitTorrent. Desktop programs pick a random sync port, which can be fixed in the settings.")
/* Translators: What a port of Resilio Sync is for; at most 30 characters */
N_("Web interface (Linux, NAS)")
/* Translators: What a port of Resilio Sync is for; at most 30 characters */
N_("File sync (container image)")
/* Translators: What Dropbox LAN sync is */
N_("Dropbox programs on the same network find each other and copy files directly in place of downloading them twice.")
/* Translators: What croc is */
N_("Sends files between two computers with a code phrase; these are the ports of its relay.")
/* Translators: What Magic Wormhole is */
N_("Sends files between two computers with a short code; these are the ports of its helper servers.")
/* Translators: What a port of Magic Wormhole is for; at most 30 characters */
N_("Rendezvous server")
/* Translators: What a port of Magic Wormhole is for; at most 30 characters */
N_("Transit relay")
/* Translators: What Seafile is */
N_("Private cloud for files with fast synchronization; usually placed behind a web server on 443.")
/* Translators: What a port of Seafile is for; at most 30 characters */
N_("Web interface (Seahub)")
/* Translators: What a port of Seafile is for; at most 30 characters */
N_("File server")
/* Translators: What SFTPGo is */
N_("File transfer server for SFTP, FTP and WebDAV with web pages for users and administrators.")
/* Translators: What a port of SFTPGo is for; at most 30 characters */
N_("SFTP")
/* Translators: What File Browser is */
N_("Web page for looking at, uploading and sharing the files of a folder on a server.")
/* Translators: What copyparty is */
N_("File server in a single Python file, with uploads in the browser.")
/* Translators: Security note for copyparty */
N_("Everyone on the network may read and write until accounts are set up.")
/* Translators: What Delivery Optimization is */
N_("Windows computers on the same network pass downloaded updates on to each other.")
/* Translators: What SMB Direct is */
N_("Windows file sharing over special network cards that copy straight from memory to memory.")
/* Translators: What a port of SMB Direct is for; at most 30 characters */
N_("Over iWARP")
/* Translators: What a port of SMB Direct is for; at most 30 characters */
N_("Over other RDMA cards")
/* Translators: What Gokapi is */
N_("Shares files by links that run out after some days or downloads; only the owner can upload.")
/* Translators: What Dufs is */
N_("Shares a folder as web pages and over WebDAV, with upload and search if allowed.")
/* Translators: Security note for Dufs */
N_("Without accounts everyone who reaches it sees the folder; give each path a password.")
/* Translators: What CTDB (clustered Samba) is */
N_("Keeps the state of a Samba or NFS cluster in step between its nodes.")
/* Translators: Security note for CTDB (clustered Samba) */
N_("Nodes trust each other: keep it on a network of their own.")
/* Translators: What PicoShare is */
N_("Small web application for sharing files by link, for one person.")
/* Translators: What transfer.sh is */
N_("Takes files uploaded with curl and answers with a link that expires.")
/* Translators: Security note for transfer.sh */
N_("Without a password set, anyone can upload.")
/* Translators: What a port of transfer.sh is for; at most 30 characters */
N_("Web, in the container")
/* Translators: What Minecraft (Java Edition) is */
N_("World building and survival game. Players of the Java Edition connect to a server on this port; the remote console and the status query are optional extras.")
/* Translators: Security note for Minecraft (Java Edition) */
N_("Use the allow list and online mode on public servers. RCON sends its password in clear text: never open 25575 to the Internet.")
/* Translators: What a port of Minecraft (Java Edition) is for; at most 30 characters */
N_("Game server")
/* Translators: What a port of Minecraft (Java Edition) is for; at most 30 characters */
N_("Query (off by default)")
/* Translators: What a port of Minecraft (Java Edition) is for; at most 30 characters */
N_("RCON (off by default)")
/* Translators: What a port of Minecraft (Java Edition) is for; at most 30 characters */
N_("LAN game announcement")
/* Translators: What Minecraft Bedrock Edition is */
N_("The Minecraft edition for consoles, phones and Windows. Its servers, and the Geyser bridge to Java servers, wait for players here.")
/* Translators: Security note for Minecraft Bedrock Edition */
N_("Use the allow list on public servers; anyone who finds the port can try to join.")
/* Translators: What a port of Minecraft Bedrock Edition is for; at most 30 characters */
N_("Game server (IPv4)")
/* Translators: What a port of Minecraft Bedrock Edition is for; at most 30 characters */
N_("Game server (IPv6)")
/* Translators: What Source RCON is */
N_("Simple remote console protocol of Valve's servers that many other games have taken over, Minecraft among them. Administrators send server commands with it.")
/* Translators: Security note for Source RCON */
N_("The password and all commands travel unencrypted. Reach it through a VPN or an SSH tunnel only.")
/* Translators: What a port of Source RCON is for; at most 30 characters */
N_("Source engine servers")
/* Translators: What a port of Source RCON is for; at most 30 characters */
N_("Minecraft and Palworld")
/* Translators: What Source engine game server is */
N_("Dedicated server for games on Valve's Source and GoldSrc engines. Players join and server browsers query it over UDP; the remote console uses TCP.")
/* Translators: Security note for Source engine game server */
N_("Set a strong RCON password or block the TCP side; RCON is not encrypted.")
/* Translators: What a port of Source engine game server is for; at most 30 characters */
N_("Game, query and RCON")
/* Translators: What a port of Source engine game server is for; at most 30 characters */
N_("SourceTV spectators")
/* Translators: What a port of Source engine game server is for; at most 30 characters */
N_("Client side")
/* Translators: What Counter-Strike is */
N_("Team shooter by Valve. All generations of its dedicated server wait for players on this port by default.")
/* Translators: What a port of Counter-Strike is for; at most 30 characters */
N_("Spectators (CSTV, SourceTV)")
/* Translators: What Team Fortress 2 is */
N_("Class-based team shooter by Valve. Its community servers run the Source dedicated server on the usual port.")
/* Translators: What Garry's Mod is */
N_("Physics sandbox built on the Source engine, host to many community game modes. Players connect to its dedicated servers here.")
/* Translators: What Steam is */
N_("Valve's game store and launcher. These are the ports its client uses for sign-in, downloads, matchmaking and streaming between computers.")
/* Translators: What a port of Steam is for; at most 30 characters */
N_("Login and downloads")
/* Translators: What a port of Steam is for; at most 30 characters */
N_("Game traffic")
/* Translators: What a port of Steam is for; at most 30 characters */
N_("Remote Play discovery, stream")
/* Translators: What a port of Steam is for; at most 30 characters */
N_("Remote Play")
/* Translators: What a port of Steam is for; at most 30 characters */
N_("P2P and voice")
/* Translators: What Steam Remote Play is */
N_("Streams a game from a computer running Steam to a television, phone or another computer in the same home.")
/* Translators: What a port of Steam Remote Play is for; at most 30 characters */
N_("Discovery and control")
/* Translators: What a port of Steam Remote Play is for; at most 30 characters */
N_("Video stream")
/* Translators: What Steam local network game transfers is */
N_("Lets a computer running Steam hand installed games to other computers in the same network, so that they need not be downloaded again.")
/* Translators: What Terraria is */
N_("Two-dimensional sandbox adventure. Its dedicated server and the host and play mode take players on this port.")
/* Translators: Security note for Terraria */
N_("Set a server password; the game traffic is not encrypted.")
/* Translators: What Valheim is */
N_("Viking survival game for up to ten players. The dedicated server plays on the first port and answers server browsers on the next one.")
/* Translators: What a port of Valheim is for; at most 30 characters */
N_("Game")
/* Translators: What a port of Valheim is for; at most 30 characters */
N_("Server query")
/* Translators: What Rust (game) is */
N_("Multiplayer survival game by Facepunch, not the programming language. Players join the dedicated server on the first port.")
/* Translators: Security note for Rust (game) */
N_("RCON is unencrypted and gives full control of the server; limit it to the administrator's address.")
/* Translators: What a port of Rust (game) is for; at most 30 characters */
N_("RCON (WebSocket)")
/* Translators: What a port of Rust (game) is for; at most 30 characters */
N_("Rust+ companion app")
/* Translators: What ARK: Survival Evolved and Ascended is */
N_("Survival game among dinosaurs. Its dedicated server uses the first port for play and the others for listing and remote control.")
/* Translators: Security note for ARK: Survival Evolved and Ascended */
N_("RCON is not encrypted; keep 27020 closed to the outside.")
/* Translators: What a port of ARK: Survival Evolved and Ascended is for; at most 30 characters */
N_("Raw socket (Evolved)")
/* Translators: What a port of ARK: Survival Evolved and Ascended is for; at most 30 characters */
N_("Server query (Evolved)")
/* Translators: What a port of ARK: Survival Evolved and Ascended is for; at most 30 characters */
N_("RCON")
/* Translators: What Factorio is */
N_("Factory building game. Multiplayer hosts and headless servers exchange all game traffic over this one port.")
/* Translators: What Palworld is */
N_("Survival game with collectable creatures. Players join the dedicated server on UDP; the remote console and the web API are for its administrator.")
/* Translators: Security note for Palworld */
N_("Neither RCON nor the REST API is encrypted; both are meant for the local network only.")
/* Translators: What a port of Palworld is for; at most 30 characters */
N_("REST API (off by default)")
/* Translators: What 7 Days to Die is */
N_("Zombie survival game. The dedicated server needs the first three ports for play; the web panel and the Telnet console are for its administrator.")
/* Translators: Security note for 7 Days to Die */
N_("The Telnet console is unencrypted; set its password and keep it off the Internet.")
/* Translators: What a port of 7 Days to Die is for; at most 30 characters */
N_("Game and server info")
/* Translators: What a port of 7 Days to Die is for; at most 30 characters */
N_("Web control panel")
/* Translators: What a port of 7 Days to Die is for; at most 30 characters */
N_("Telnet console")
/* Translators: What Project Zomboid is */
N_("Zombie survival game seen from above. Its dedicated server takes players on the first port and carries their traffic over both.")
/* Translators: Security note for Project Zomboid */
N_("RCON is not encrypted; leave its port closed to the outside.")
/* Translators: What a port of Project Zomboid is for; at most 30 characters */
N_("Direct connections")
/* Translators: What Satisfactory is */
N_("First-person factory building game. Its dedicated server plays over UDP, offers its management interface over TCP and needs the second port since version 1.1.")
/* Translators: Security note for Satisfactory */
N_("Claim a new server at once: whoever connects first can set the administrator password.")
/* Translators: What a port of Satisfactory is for; at most 30 characters */
N_("Game and server API")
/* Translators: What a port of Satisfactory is for; at most 30 characters */
N_("Reliable messaging")
/* Translators: What Don't Starve Together is */
N_("Survival game for several players by Klei. The dedicated server's main world uses this port unless configured otherwise.")
/* Translators: What Unturned is */
N_("Free zombie survival game. Its dedicated server occupies two neighboring ports, one for listing and one for play.")
/* Translators: What Quake is */
N_("The 1996 shooter by id Software. The original network game and its descendant Xonotic use the first port, QuakeWorld servers the second.")
/* Translators: What a port of Quake is for; at most 30 characters */
N_("NetQuake")
/* Translators: What a port of Quake is for; at most 30 characters */
N_("QuakeWorld")
/* Translators: What Quake II is */
N_("The 1997 shooter by id Software. Its servers and those of its open source ports wait for players here.")
/* Translators: What Quake III Arena is */
N_("Arena shooter by id Software. Many games built on its engine, such as OpenArena and Urban Terror, use the same port.")
/* Translators: What Doom is */
N_("The 1993 shooter by id Software. The registered port was its own joke; today's network play uses the ports of the engine in use.")
/* Translators: What a port of Doom is for; at most 30 characters */
N_("Original (registered)")
/* Translators: What a port of Doom is for; at most 30 characters */
N_("Chocolate Doom")
/* Translators: What a port of Doom is for; at most 30 characters */
N_("Zandronum")
/* Translators: What Xbox network (Xbox Live) is */
N_("Microsoft's online service for Xbox consoles and games. Multiplayer sessions and voice chat run over the first port.")
/* Translators: Security note for Xbox network (Xbox Live) */
N_("Prefer UPnP or a single forwarding of 3074 to placing the console in the router's exposed host zone.")
/* Translators: What a port of Xbox network (Xbox Live) is for; at most 30 characters */
N_("Multiplayer and party chat")
/* Translators: What a port of Xbox network (Xbox Live) is for; at most 30 characters */
N_("Secure connections")
/* Translators: What a port of Xbox network (Xbox Live) is for; at most 30 characters */
N_("Teredo (IPv6 tunnel)")
/* Translators: What PlayStation Network is */
N_("Sony's online service for PlayStation consoles. These ports carry sign-in, voice chat and multiplayer sessions.")
/* Translators: Security note for PlayStation Network */
N_("Prefer UPnP or single forwardings to placing the console in the router's exposed host zone.")
/* Translators: What a port of PlayStation Network is for; at most 30 characters */
N_("Multiplayer and voice")
/* Translators: What a port of PlayStation Network is for; at most 30 characters */
N_("Sign-in and services")
/* Translators: What a port of PlayStation Network is for; at most 30 characters */
N_("Voice chat (PS3)")
/* Translators: What Call of Duty is */
N_("Shooter series by Activision. Its multiplayer and the NAT type shown in the game depend on this port being reachable.")
/* Translators: What League of Legends is */
N_("Team strategy game by Riot Games. The client reaches the game servers, the patcher and the chat on these ports.")
/* Translators: What a port of League of Legends is for; at most 30 characters */
N_("Patcher")
/* Translators: What a port of League of Legends is for; at most 30 characters */
N_("Client services")
/* Translators: What a port of League of Legends is for; at most 30 characters */
N_("Chat")
/* Translators: What Luanti (Minetest) is */
N_("Free voxel game engine, known as Minetest until 2024. Players of its many games connect to servers on this port.")
/* Translators: What OpenTTD is */
N_("Free transport simulation game. Multiplayer hosts wait for players on the first port; administration tools use the second.")
/* Translators: Security note for OpenTTD */
N_("The admin port is protected by a plain password only; keep it local.")
/* Translators: What a port of OpenTTD is for; at most 30 characters */
N_("Admin port")
/* Translators: What 0 A.D. is */
N_("Free historical strategy game. The player who hosts a match has to be reachable on this port.")
/* Translators: What Freeciv is */
N_("Free turn-based strategy game about building an empire. Its server waits for the players' clients here.")
/* Translators: What Battle for Wesnoth is */
N_("Free turn-based fantasy strategy game. Its multiplayer server uses this port.")
/* Translators: What FiveM and RedM is */
N_("Multiplayer modification of Grand Theft Auto V and Red Dead Redemption 2 with community servers. txAdmin is the server's web panel.")
/* Translators: Security note for FiveM and RedM */
N_("Limit the txAdmin panel to trusted addresses; it has full control of the server.")
/* Translators: What a port of FiveM and RedM is for; at most 30 characters */
N_("txAdmin web panel")
/* Translators: What BeamMP is */
N_("Multiplayer modification of the driving game BeamNG.drive. Its server uses the same number for both transports.")
/* Translators: What Enshrouded is */
N_("Survival and building game for up to sixteen players. The dedicated server uses one port for play and the next for server lists.")
/* Translators: What Arma 3 is */
N_("Military simulation game. The dedicated server takes five consecutive ports, counted from the game port.")
/* Translators: What a port of Arma 3 is for; at most 30 characters */
N_("Steam query")
/* Translators: What a port of Arma 3 is for; at most 30 characters */
N_("Steam master")
/* Translators: What a port of Arma 3 is for; at most 30 characters */
N_("Voice (reserved)")
/* Translators: What a port of Arma 3 is for; at most 30 characters */
N_("BattlEye")
/* Translators: What Arma Reforger is */
N_("Military simulation game by Bohemia Interactive. The dedicated server uses one port for play and optional ones for listing and remote control.")
/* Translators: What a port of Arma Reforger is for; at most 30 characters */
N_("Server query (A2S)")
/* Translators: What DayZ is */
N_("Zombie survival game by Bohemia Interactive. Players join its dedicated servers on this port.")
/* Translators: What Starbound is */
N_("Two-dimensional space exploration game. Its server takes players on the first port.")
/* Translators: What a port of Starbound is for; at most 30 characters */
N_("Game and query")
/* Translators: What Stardew Valley is */
N_("Farming game. A player who hosts a farm for others by IP address or in the local network listens on this port.")
/* Translators: What SA-MP and open.mp is */
N_("Multiplayer modification of Grand Theft Auto: San Andreas and its successor open.mp. Servers wait for players here.")
/* Translators: What Multi Theft Auto: San Andreas is */
N_("Open source multiplayer modification of Grand Theft Auto: San Andreas. Clients play on the first port and fetch scripts over HTTP.")
/* Translators: What a port of Multi Theft Auto: San Andreas is for; at most 30 characters */
N_("File downloads (HTTP)")
/* Translators: What a port of Multi Theft Auto: San Andreas is for; at most 30 characters */
N_("Server browser query")
/* Translators: What Battle.net is */
N_("Blizzard's online service. Its launcher and current games sign in over the first port; the classic games used the others.")
/* Translators: What a port of Battle.net is for; at most 30 characters */
N_("Sign-in, chat and game")
/* Translators: What a port of Battle.net is for; at most 30 characters */
N_("Classic games")
/* Translators: What World of Warcraft is */
N_("Online role-playing game by Blizzard. Clients reach the realms over the first port; open source servers put their world on the last.")
/* Translators: What a port of World of Warcraft is for; at most 30 characters */
N_("Game and voice chat")
/* Translators: What a port of World of Warcraft is for; at most 30 characters */
N_("Private server world")
/* Translators: What Warcraft III is */
N_("Strategy game by Blizzard. Whoever hosts a custom or LAN game must be reachable on this port.")
/* Translators: What a port of Warcraft III is for; at most 30 characters */
N_("Game hosting and LAN")
/* Translators: What a port of Warcraft III is for; at most 30 characters */
N_("Further players behind NAT")
/* Translators: What DirectPlay (Age of Empires and other classics) is */
N_("Network layer of DirectX used by classic Windows games such as the first Age of Empires titles to find and play matches.")
/* Translators: What a port of DirectPlay (Age of Empires and other classics) is for; at most 30 characters */
N_("Session search")
/* Translators: What a port of DirectPlay (Age of Empires and other classics) is for; at most 30 characters */
N_("Session search (DirectPlay 8)")
/* Translators: What Sunshine and Moonlight is */
N_("Self-hosted game streaming: Sunshine runs on the computer with the game, Moonlight shows it on another screen.")
/* Translators: Security note for Sunshine and Moonlight */
N_("Set a password for the web settings page and reach it through a VPN from outside.")
/* Translators: What a port of Sunshine and Moonlight is for; at most 30 characters */
N_("Session setup (HTTP)")
/* Translators: What a port of Sunshine and Moonlight is for; at most 30 characters */
N_("Pairing and session (HTTPS)")
/* Translators: What a port of Sunshine and Moonlight is for; at most 30 characters */
N_("Web settings")
/* Translators: What a port of Sunshine and Moonlight is for; at most 30 characters */
N_("RTSP stream setup")
/* Translators: What a port of Sunshine and Moonlight is for; at most 30 characters */
N_("Video")
/* Translators: What a port of Sunshine and Moonlight is for; at most 30 characters */
N_("Audio")
/* Translators: What Pterodactyl Wings is */
N_("Node service of the Pterodactyl game server panel. It runs the game servers in containers and gives file access over SFTP.")
/* Translators: What a port of Pterodactyl Wings is for; at most 30 characters */
N_("Node API")
/* Translators: What a port of Pterodactyl Wings is for; at most 30 characters */
N_("SFTP file access")
/* Translators: What Dynmap is */
N_("Minecraft server plugin that shows a live map of the world in the browser.")
/* Translators: What BlueMap is */
N_("Minecraft server add-on that renders the worlds as a three-dimensional map for the browser.")
/* Translators: What Vintage Story is */
N_("Voxel survival game with a long technology tree. Players connect to its server on this port.")
/* Translators: What Veloren is */
N_("Free voxel role-playing game. Its server takes players on this port.")
/* Translators: What Mindustry is */
N_("Free factory and tower defense game. Hosts and dedicated servers use this port for play and for finding games.")
/* Translators: What Teeworlds and DDNet is */
N_("Free two-dimensional multiplayer games. Their servers start at this port.")
/* Translators: What SuperTuxKart is */
N_("Free kart racing game. Servers take players on the first port and answer searches in the local network on the second.")
/* Translators: What a port of SuperTuxKart is for; at most 30 characters */
N_("LAN server search")
/* Translators: What OpenRA is */
N_("Free engine for the early Command and Conquer strategy games. Whoever hosts a match must be reachable on this port.")
/* Translators: What Among Us is */
N_("Party game about finding the impostor. The game servers, and the private server software Impostor, use this port.")
/* Translators: What Eco is */
N_("Survival game about a shared ecosystem. The server plays over UDP and shows the state of the world in a web page.")
/* Translators: What Barotrauma is */
N_("Submarine co-operation game. Its dedicated server uses one port for play and one for server lists.")
/* Translators: What Euro Truck Simulator 2 is */
N_("Truck driving simulation. Its convoy servers, and those of American Truck Simulator, use these ports.")
/* Translators: What a port of Euro Truck Simulator 2 is for; at most 30 characters */
N_("Convoy connections")
/* Translators: What Sons of the Forest is */
N_("Survival horror game. Its dedicated server needs all three ports to be reachable.")
/* Translators: What a port of Sons of the Forest is for; at most 30 characters */
N_("Blob sync")
/* Translators: What Killing Floor 2 is */
N_("Co-operative zombie shooter. The dedicated server uses these ports for play, listing and its web administration.")
/* Translators: What a port of Killing Floor 2 is for; at most 30 characters */
N_("Web administration")
/* Translators: What a port of Killing Floor 2 is for; at most 30 characters */
N_("Steam")
/* Translators: What Hytale is */
N_("Block-building adventure game. Its servers take players over QUIC, so the router has to forward UDP.")
/* Translators: What Squad is */
N_("Military team shooter. Players join its dedicated servers on the first port.")
/* Translators: Security note for Squad */
N_("RCON is not encrypted; limit it to the administrator's address.")
/* Translators: What GTA Online is */
N_("Online part of Grand Theft Auto V. Players exchange game data directly with each other over these ports.")
/* Translators: What a port of GTA Online is for; at most 30 characters */
N_("Game sessions")
/* Translators: What Foundry Virtual Tabletop is */
N_("Self-hosted table for role-playing games. The players of a round open it in the browser.")
/* Translators: Security note for Foundry Virtual Tabletop */
N_("Set an administrator password and use HTTPS or a tunnel for players from outside.")
/* Translators: What RetroArch is */
N_("Frontend for emulators of old consoles. Netplay lets two players share a game over the network.")
/* Translators: What a port of RetroArch is for; at most 30 characters */
N_("Netplay")
/* Translators: What a port of RetroArch is for; at most 30 characters */
N_("Network commands")
/* Translators: What Unreal Tournament and Unreal Engine games is */
N_("Arena shooter by Epic Games. Its port became the default of all dedicated servers built with the Unreal Engine.")
/* Translators: What a port of Unreal Tournament and Unreal Engine games is for; at most 30 characters */
N_("Server query (GameSpy)")
/* Translators: What War Thunder is */
N_("Online game with military vehicles. These are the ports its maker asks to open toward the Internet.")
/* Translators: What a port of War Thunder is for; at most 30 characters */
N_("Voice chat and NAT check")
/* Translators: What a port of War Thunder is for; at most 30 characters */
N_("Game services")
/* Translators: What BungeeCord and Velocity is */
N_("Proxies that join several Minecraft servers into one network. Players connect to the proxy and change servers inside the game.")
/* Translators: Security note for BungeeCord and Velocity */
N_("The servers behind the proxy must not be reachable from outside: they trust the names it passes on.")
/* Translators: What a port of BungeeCord and Velocity is for; at most 30 characters */
N_("BungeeCord, older Velocity")
/* Translators: What a port of BungeeCord and Velocity is for; at most 30 characters */
N_("Velocity")
/* Translators: What Conan Exiles is */
N_("Survival game in the world of Conan. Players join its dedicated server on the first port.")
/* Translators: Security note for Conan Exiles */
N_("RCON is not encrypted; keep its port closed to the outside.")
/* Translators: What a port of Conan Exiles is for; at most 30 characters */
N_("Raw socket")
/* Translators: What Necesse is */
N_("Sandbox adventure game seen from above. Players join its server on this port.")
/* Translators: What Photon (game networking) is */
N_("Network service of many multiplayer games made with Unity. The games reach Photon's servers on these ports.")
/* Translators: What a port of Photon (game networking) is for; at most 30 characters */
N_("Master and game server")
/* Translators: What a port of Photon (game networking) is for; at most 30 characters */
N_("Name server")
/* Translators: What a port of Photon (game networking) is for; at most 30 characters */
N_("Master and game server (TCP)")
/* Translators: What a port of Photon (game networking) is for; at most 30 characters */
N_("Name server (TCP)")
/* Translators: What a port of Photon (game networking) is for; at most 30 characters */
N_("Master and game (WebSocket)")
/* Translators: What a port of Photon (game networking) is for; at most 30 characters */
N_("Name server (WebSocket)")
/* Translators: What Nakama is */
N_("Open source server for the accounts, chats, matches and scores of online games.")
/* Translators: Security note for Nakama */
N_("Change the default console password and server key.")
/* Translators: What a port of Nakama is for; at most 30 characters */
N_("API (HTTP and WebSocket)")
/* Translators: What a port of Nakama is for; at most 30 characters */
N_("API (gRPC)")
/* Translators: What Open Tibia server is */
N_("Free servers for the online role-playing game Tibia.")
/* Translators: What a port of Open Tibia server is for; at most 30 characters */
N_("Login and status")
/* Translators: What Simple Voice Chat (Minecraft) is */
N_("Mod that lets players of a Minecraft server talk to those who are near. It needs its own UDP port beside that of the game.")
/* Translators: What MineOS is */
N_("Web interface that sets up and runs several Minecraft servers on one machine.")
/* Translators: Security note for MineOS */
N_("Sign-in is with the accounts of the system: keep the page off the Internet.")
/* Translators: What a port of MineOS is for; at most 30 characters */
N_("Game servers")
/* Translators: What PufferPanel is */
N_("Web interface that installs and runs game servers.")
/* Translators: Security note for PufferPanel */
N_("Its users run programs on the machine: put the page behind HTTPS and choose the users well.")
/* Translators: What TShock (Terraria) is */
N_("Terraria server with accounts, permissions and plugins.")
/* Translators: Security note for TShock (Terraria) */
N_("The REST API is unencrypted and can run commands: keep it local.")
/* Translators: What ICARUS is */
N_("Survival game on a hostile planet; friends join a dedicated server on this port.")
/* Translators: What Insurgency: Sandstorm is */
N_("Tactical shooter whose community servers are reached on this port.")
/* Translators: What Ragnarok Online (rAthena) is */
N_("Online role-playing game; free servers such as rAthena split it into these three.")
/* Translators: Security note for Ragnarok Online (rAthena) */
N_("Game traffic is unencrypted.")
/* Translators: What a port of Ragnarok Online (rAthena) is for; at most 30 characters */
N_("Login")
/* Translators: What a port of Ragnarok Online (rAthena) is for; at most 30 characters */
N_("Character selection")
/* Translators: What a port of Ragnarok Online (rAthena) is for; at most 30 characters */
N_("World")
/* Translators: What Home Assistant is */
N_("Home automation system that brings the smart devices of a house together. Browsers and apps reach it on this port.")
/* Translators: Security note for Home Assistant */
N_("Do not forward it to the Internet without HTTPS; use a VPN, a reverse proxy or the maker's cloud access, and two-factor sign-in.")
/* Translators: What openHAB is */
N_("Home automation system that connects devices of many makers. Browsers and apps reach it on the first two ports.")
/* Translators: Security note for openHAB */
N_("Do not open it to the Internet; the console has a well-known default password.")
/* Translators: What a port of openHAB is for; at most 30 characters */
N_("Web interface (HTTPS)")
/* Translators: What a port of openHAB is for; at most 30 characters */
N_("Karaf console (SSH)")
/* Translators: What FHEM is */
N_("Home automation server written in Perl, popular in German-speaking countries.")
/* Translators: Security note for FHEM */
N_("Set a password with the allowed module; by default the local network has full access.")
/* Translators: What a port of FHEM is for; at most 30 characters */
N_("Web interface (FHEMWEB)")
/* Translators: What ioBroker is */
N_("Home automation platform made of many adapters. It is set up in the admin interface on the first port.")
/* Translators: Security note for ioBroker */
N_("Switch on authentication and HTTPS in the admin adapter; never open the databases.")
/* Translators: What a port of ioBroker is for; at most 30 characters */
N_("Admin interface")
/* Translators: What a port of ioBroker is for; at most 30 characters */
N_("Web adapter")
/* Translators: What a port of ioBroker is for; at most 30 characters */
N_("State database")
/* Translators: What a port of ioBroker is for; at most 30 characters */
N_("Object database")
/* Translators: What Node-RED is */
N_("Tool for wiring devices and services together as flows in the browser. Editor, dashboard and web interfaces share this port.")
/* Translators: Security note for Node-RED */
N_("The editor has no password by default and lets anyone run code on the machine; switch on adminAuth.")
/* Translators: What ESPHome is */
N_("Firmware for home-made smart devices. Home Assistant talks to the devices over the first port; the dashboard builds and updates them.")
/* Translators: Security note for ESPHome */
N_("Set an encryption key for the device API and do not open the dashboard to the Internet.")
/* Translators: What a port of ESPHome is for; at most 30 characters */
N_("Device API")
/* Translators: What a port of ESPHome is for; at most 30 characters */
N_("Wireless update (ESP32)")
/* Translators: What a port of ESPHome is for; at most 30 characters */
N_("Wireless update (ESP8266)")
/* Translators: What Zigbee2MQTT is */
N_("Bridge from Zigbee devices to MQTT. Its web frontend manages the radio network and the devices.")
/* Translators: Security note for Zigbee2MQTT */
N_("Set an access token for the frontend or keep it in the local network.")
/* Translators: What Z-Wave JS is */
N_("Driver for Z-Wave radio networks. Home Assistant connects to its WebSocket server; people use the web interface.")
/* Translators: Security note for Z-Wave JS */
N_("The WebSocket server has no authentication; keep it reachable for the home automation system only.")
/* Translators: What a port of Z-Wave JS is for; at most 30 characters */
N_("WebSocket server")
/* Translators: What a port of Z-Wave JS is for; at most 30 characters */
N_("Web interface (Z-Wave JS UI)")
/* Translators: What Homebridge is */
N_("Brings devices without HomeKit support into Apple's Home app.")
/* Translators: Security note for Homebridge */
N_("Change the initial admin password of the web interface.")
/* Translators: What a port of Homebridge is for; at most 30 characters */
N_("HomeKit bridge (classic)")
/* Translators: What Matter is */
N_("Common smart home standard of the big makers. Controllers talk to the devices over IPv6 on this port.")
/* Translators: What Matter Server (Home Assistant) is */
N_("Service that runs the Matter controller for Home Assistant and offers it over a WebSocket.")
/* Translators: Security note for Matter Server (Home Assistant) */
N_("It has no authentication; let only Home Assistant reach it.")
/* Translators: What Wyoming voice services is */
N_("Simple protocol with which Home Assistant uses speech recognition, speech output and wake word services.")
/* Translators: Security note for Wyoming voice services */
N_("It has no authentication; keep it in the home network.")
/* Translators: What a port of Wyoming voice services is for; at most 30 characters */
N_("Speech to text (Whisper)")
/* Translators: What a port of Wyoming voice services is for; at most 30 characters */
N_("Text to speech (Piper)")
/* Translators: What a port of Wyoming voice services is for; at most 30 characters */
N_("Wake word")
/* Translators: What a port of Wyoming voice services is for; at most 30 characters */
N_("Voice satellite")
/* Translators: What Music Assistant is */
N_("Music library and player manager that streams from many services to nearly any speaker in the house.")
/* Translators: What CoAP is */
N_("Slim relative of HTTP for small devices such as sensors and lights.")
/* Translators: Security note for CoAP */
N_("Use the encrypted port; open plain servers are abused to amplify attacks.")
/* Translators: What a port of CoAP is for; at most 30 characters */
N_("Encrypted (DTLS, TLS)")
/* Translators: What Shelly is */
N_("Wi-Fi switches, plugs and sensors. They have a web interface; the first generation reports its state with CoIoT.")
/* Translators: Security note for Shelly */
N_("Set a password in the web interface; it is off by default.")
/* Translators: What a port of Shelly is for; at most 30 characters */
N_("CoIoT status messages")
/* Translators: What Tasmota is */
N_("Open firmware for Wi-Fi plugs, lights and sensors, operated from its web page or over MQTT.")
/* Translators: Security note for Tasmota */
N_("Set a web password; anyone in the network can switch and reconfigure the device otherwise.")
/* Translators: What WLED is */
N_("Firmware that controls addressable light strips from the browser. Several devices keep in step over UDP.")
/* Translators: What a port of WLED is for; at most 30 characters */
N_("Sync and real-time control")
/* Translators: What Philips Hue Bridge is */
N_("Bridge of the Hue light system. Apps control the lamps through its web interface; light shows are streamed over UDP.")
/* Translators: What a port of Philips Hue Bridge is for; at most 30 characters */
N_("API (HTTPS)")
/* Translators: What a port of Philips Hue Bridge is for; at most 30 characters */
N_("API (old)")
/* Translators: What a port of Philips Hue Bridge is for; at most 30 characters */
N_("Entertainment streaming")
/* Translators: What Frigate is */
N_("Video recorder for network cameras that recognizes people, cars and animals.")
/* Translators: Security note for Frigate */
N_("Port 5000 has no sign-in at all: publish 8971 only.")
/* Translators: What a port of Frigate is for; at most 30 characters */
N_("Web interface (with sign-in)")
/* Translators: What a port of Frigate is for; at most 30 characters */
N_("Web interface (internal)")
/* Translators: What a port of Frigate is for; at most 30 characters */
N_("RTSP restream")
/* Translators: What a port of Frigate is for; at most 30 characters */
N_("WebRTC live view")
/* Translators: What go2rtc is */
N_("Converts camera streams between many formats; part of Home Assistant and Frigate.")
/* Translators: Security note for go2rtc */
N_("The web interface has no password by default and shows all cameras; keep it local.")
/* Translators: What a port of go2rtc is for; at most 30 characters */
N_("RTSP")
/* Translators: What a port of go2rtc is for; at most 30 characters */
N_("WebRTC")
/* Translators: What Blue Iris is */
N_("Video surveillance program for Windows. Its web server shows the cameras to browsers and apps.")
/* Translators: Security note for Blue Iris */
N_("Use a VPN for access from outside; the built-in web server is not encrypted.")
/* Translators: What Scrypted is */
N_("Connects cameras of all makes to HomeKit, Google Home and Alexa and records them.")
/* Translators: What motionEye and Motion is */
N_("Camera surveillance for small computers: Motion detects movement and records, motionEye is its web interface.")
/* Translators: Security note for motionEye and Motion */
N_("Set passwords; the stream and the web control are open otherwise.")
/* Translators: What a port of motionEye and Motion is for; at most 30 characters */
N_("motionEye web interface")
/* Translators: What a port of motionEye and Motion is for; at most 30 characters */
N_("Motion web control")
/* Translators: What a port of motionEye and Motion is for; at most 30 characters */
N_("Motion camera stream")
/* Translators: What ONVIF is */
N_("Common standard of network cameras and recorders. Programs find the camera, control it and then fetch its picture over RTSP.")
/* Translators: Security note for ONVIF */
N_("Change the default password and never put a camera on the open Internet; use a VPN or a recorder.")
/* Translators: What a port of ONVIF is for; at most 30 characters */
N_("Device control (web service)")
/* Translators: What a port of ONVIF is for; at most 30 characters */
N_("Video stream (RTSP)")
/* Translators: What Hikvision cameras and recorders is */
N_("Network cameras and recorders by Hikvision. The maker's programs use the first port, browsers and other recorders the rest.")
/* Translators: Security note for Hikvision cameras and recorders */
N_("Old firmware is attacked on a large scale: update it and do not forward these ports to the Internet.")
/* Translators: What a port of Hikvision cameras and recorders is for; at most 30 characters */
N_("Client software (SDK)")
/* Translators: What Dahua cameras and recorders is */
N_("Network cameras and recorders by Dahua, also sold as Amcrest and Lorex. The maker's programs use the first two ports.")
/* Translators: What a port of Dahua cameras and recorders is for; at most 30 characters */
N_("Client software (TCP)")
/* Translators: What a port of Dahua cameras and recorders is for; at most 30 characters */
N_("Client software (UDP)")
/* Translators: What TP-Link Kasa is */
N_("Smart plugs, switches and lamps by TP-Link. Programs in the same network find and control them on these ports.")
/* Translators: Security note for TP-Link Kasa */
N_("Older devices obey anyone in the local network; keep them in a separate one.")
/* Translators: What a port of TP-Link Kasa is for; at most 30 characters */
N_("Control and discovery")
/* Translators: What a port of TP-Link Kasa is for; at most 30 characters */
N_("Discovery (newer devices)")
/* Translators: What Tuya and Smart Life devices is */
N_("Smart devices of many brands built on Tuya's platform. Programs in the same network find and control them without the cloud.")
/* Translators: What a port of Tuya and Smart Life devices is for; at most 30 characters */
N_("Local control")
/* Translators: What a port of Tuya and Smart Life devices is for; at most 30 characters */
N_("Announcement (plain)")
/* Translators: What a port of Tuya and Smart Life devices is for; at most 30 characters */
N_("Announcement (encrypted)")
/* Translators: What LIFX is */
N_("Wi-Fi lamps that apps in the same network control directly over UDP.")
/* Translators: What Xiaomi miIO is */
N_("Protocol of Xiaomi's smart devices and vacuum robots for control in the local network.")
/* Translators: What KNXnet/IP is */
N_("Connects the wired building bus KNX with the network: programming, visualisation and linking of lines use this port.")
/* Translators: Security note for KNXnet/IP */
N_("Plain KNXnet/IP knows no authentication: never forward it to the Internet; use KNX Secure or a VPN.")
/* Translators: What Homematic CCU is */
N_("Central unit of the Homematic smart home system. Other home automation programs connect to its interfaces.")
/* Translators: Security note for Homematic CCU */
N_("Switch on authentication in the security settings and never forward these ports to the Internet.")
/* Translators: What a port of Homematic CCU is for; at most 30 characters */
N_("BidCos radio (XML-RPC)")
/* Translators: What a port of Homematic CCU is for; at most 30 characters */
N_("Homematic IP (XML-RPC)")
/* Translators: What a port of Homematic CCU is for; at most 30 characters */
N_("Groups (XML-RPC)")
/* Translators: What OctoPrint is */
N_("Web interface for watching and controlling a 3D printer.")
/* Translators: Security note for OctoPrint */
N_("Never open it to the Internet: a stranger could heat and move the printer. Use a VPN or a relay plugin.")
/* Translators: What a port of OctoPrint is for; at most 30 characters */
N_("Web interface (OctoPi)")
/* Translators: What a port of OctoPrint is for; at most 30 characters */
N_("Webcam (OctoPi)")
/* Translators: What Moonraker (Klipper) is */
N_("Interface to 3D printers that run the Klipper firmware. The web interfaces Mainsail and Fluidd talk to it.")
/* Translators: Security note for Moonraker (Klipper) */
N_("Never open it to the Internet; limit the trusted clients to the home network.")
/* Translators: What a port of Moonraker (Klipper) is for; at most 30 characters */
N_("Mainsail or Fluidd")
/* Translators: What Sonos is */
N_("Wireless speaker system. Apps and home automation find the speakers with SSDP and control them on the first port.")
/* Translators: What a port of Sonos is for; at most 30 characters */
N_("Speaker control")
/* Translators: What a port of Sonos is for; at most 30 characters */
N_("Speaker control (secure)")
/* Translators: What a port of Sonos is for; at most 30 characters */
N_("Discovery replies")
/* Translators: What a port of Sonos is for; at most 30 characters */
N_("Events to the app")
/* Translators: What Hyperion is */
N_("Lights up a strip of lamps behind the television to match the picture.")
/* Translators: What a port of Hyperion is for; at most 30 characters */
N_("JSON API")
/* Translators: What a port of Hyperion is for; at most 30 characters */
N_("Protobuffer input")
/* Translators: What a port of Hyperion is for; at most 30 characters */
N_("Flatbuffer input")
/* Translators: What evcc is */
N_("Charges electric cars with the surplus of a solar system and shows the energy flows at home.")
/* Translators: What Rhasspy is */
N_("Voice assistant that works without the Internet, set up in its web interface.")
/* Translators: What Elgato Key Light is */
N_("Network lamp for video makers, controlled over a small web interface.")
/* Translators: What Nanoleaf is */
N_("Decorative light panels that apps in the same network control over a web interface.")
/* Translators: What WiZ is */
N_("Wi-Fi lamps by Signify that programs in the same network control over UDP.")
/* Translators: What a port of WiZ is for; at most 30 characters */
N_("Status reports")
/* Translators: What Bambu Lab printers is */
N_("3D printers by Bambu Lab. In the local network slicing programs send jobs, watch the camera and control the printer over these ports.")
/* Translators: Security note for Bambu Lab printers */
N_("The access code shown on the printer gives full control; keep the ports in the home network.")
/* Translators: What a port of Bambu Lab printers is for; at most 30 characters */
N_("Control (MQTT over TLS)")
/* Translators: What a port of Bambu Lab printers is for; at most 30 characters */
N_("File upload (FTPS)")
/* Translators: What a port of Bambu Lab printers is for; at most 30 characters */
N_("Camera (P1, A1)")
/* Translators: What a port of Bambu Lab printers is for; at most 30 characters */
N_("Camera (X1, RTSPS)")
/* Translators: What Roku External Control is */
N_("Interface for remote control apps of Roku streaming players and televisions.")
/* Translators: Security note for Roku External Control */
N_("It has no password: everyone in the local network can operate the device.")
/* Translators: What a port of Roku External Control is for; at most 30 characters */
N_("Remote control (HTTP)")
/* Translators: What Nest Weave is */
N_("Protocol with which Google Nest devices talk to each other and to their service.")
/* Translators: What ADS-B receiver (dump1090, readsb) is */
N_("Receiver of aircraft position reports with a radio stick. Flight tracking services and maps fetch the data on these ports.")
/* Translators: What a port of ADS-B receiver (dump1090, readsb) is for; at most 30 characters */
N_("Beast output")
/* Translators: What a port of ADS-B receiver (dump1090, readsb) is for; at most 30 characters */
N_("SBS BaseStation output")
/* Translators: What a port of ADS-B receiver (dump1090, readsb) is for; at most 30 characters */
N_("Raw output")
/* Translators: What a port of ADS-B receiver (dump1090, readsb) is for; at most 30 characters */
N_("Raw input")
/* Translators: What a port of ADS-B receiver (dump1090, readsb) is for; at most 30 characters */
N_("Beast input")
/* Translators: What rtl_tcp is */
N_("Makes a cheap television stick usable as a radio receiver over the network.")
/* Translators: What Samsung Smart TV is */
N_("Interface with which apps and home automation programs control Samsung televisions.")
/* Translators: What a port of Samsung Smart TV is for; at most 30 characters */
N_("Remote control (secure)")
/* Translators: What a port of Samsung Smart TV is for; at most 30 characters */
N_("Remote control and information")
/* Translators: What LG webOS TV is */
N_("Interface with which apps and home automation programs control LG televisions.")
/* Translators: What Android TV Remote is */
N_("Remote control service of televisions and boxes with Android TV or Google TV.")
/* Translators: What a port of Android TV Remote is for; at most 30 characters */
N_("Pairing")
/* Translators: What Meshtastic device is */
N_("Radio for text messages without a mobile network. Apps reach devices with Wi-Fi or Ethernet on this port.")
/* Translators: Security note for Meshtastic device */
N_("The interface has no password; keep it in the home network.")
/* Translators: What a port of Meshtastic device is for; at most 30 characters */
N_("Client API")
/* Translators: What a port of Meshtastic device is for; at most 30 characters */
N_("Web client")
/* Translators: What LoRaWAN packet forwarder is */
N_("LoRaWAN radio gateways send the messages of sensors to the network server over this port.")
/* Translators: Security note for LoRaWAN packet forwarder */
N_("The protocol is unencrypted and trusts everyone; prefer Basics Station or a VPN.")
/* Translators: What a port of LoRaWAN packet forwarder is for; at most 30 characters */
N_("Gateway traffic (Semtech UDP)")
/* Translators: What a port of LoRaWAN packet forwarder is for; at most 30 characters */
N_("ChirpStack web interface")
/* Translators: What Govee LAN control is */
N_("Control of Govee lights in the local network, switched on per device in the app.")
/* Translators: What a port of Govee LAN control is for; at most 30 characters */
N_("Commands to the device")
/* Translators: What a port of Govee LAN control is for; at most 30 characters */
N_("Discovery request")
/* Translators: What a port of Govee LAN control is for; at most 30 characters */
N_("Answers to the controller")
/* Translators: What Broadlink is */
N_("Infrared and radio remote controls and plugs that programs in the same network control over UDP.")
/* Translators: What Magic Home LED controllers is */
N_("Inexpensive Wi-Fi controllers for light strips, sold under many names.")
/* Translators: What UniFi Protect is */
N_("Camera system by Ubiquiti. Other programs fetch the pictures over RTSP after it is switched on for a camera.")
/* Translators: What a port of UniFi Protect is for; at most 30 characters */
N_("Video stream (RTSPS)")
/* Translators: What XMEye and Sofia recorders (DVR-IP) is */
N_("Inexpensive cameras and recorders with electronics by Xiongmai, sold under many names.")
/* Translators: Security note for XMEye and Sofia recorders (DVR-IP) */
N_("Their firmware has well-known holes and passwords and fed large attack networks; never make them reachable from the Internet.")
/* Translators: What a port of XMEye and Sofia recorders (DVR-IP) is for; at most 30 characters */
N_("Client programs")
/* Translators: What CodeProject.AI Server is */
N_("Recognizes people, vehicles and faces in camera pictures for surveillance programs such as Blue Iris.")
/* Translators: Security note for CodeProject.AI Server */
N_("It has no authentication; keep it local.")
/* Translators: What Onkyo and Pioneer receivers (eISCP) is */
N_("Remote control of network audio receivers by Onkyo, Pioneer and Integra.")
/* Translators: What Bose SoundTouch is */
N_("Interface for controlling SoundTouch speakers in the local network.")
/* Translators: What a port of Bose SoundTouch is for; at most 30 characters */
N_("Web API")
/* Translators: What a port of Bose SoundTouch is for; at most 30 characters */
N_("Notifications (WebSocket)")
/* Translators: What TiVoConnect is */
N_("TiVo video recorders announce themselves in the home network with it.")
/* Translators: What a port of TiVoConnect is for; at most 30 characters */
N_("Beacon")
/* Translators: What OpenRGB is */
N_("Controls the lights of keyboards, memory and mainboards; other programs do so through this port.")
/* Translators: What OpenWebRX is */
N_("Radio receiver in the browser: several people listen through one software radio.")
/* Translators: What TeslaMate is */
N_("Logs trips, charging and battery of Tesla cars and shows them in Grafana.")
/* Translators: Security note for TeslaMate */
N_("It holds the key to the car and has no sign-in of its own: never open it to the Internet without one.")
/* Translators: What a port of TeslaMate is for; at most 30 characters */
N_("Dashboards (Grafana)")
/* Translators: What Signal K (boats) is */
N_("Collects the data of a boat's instruments and offers it to plotters, apps and the browser.")
/* Translators: Security note for Signal K (boats) */
N_("Turn on its security, otherwise everyone on the boat's network may change settings.")
/* Translators: What a port of Signal K (boats) is for; at most 30 characters */
N_("NMEA 0183 stream")
/* Translators: What a port of Signal K (boats) is for; at most 30 characters */
N_("Signal K stream")
/* Translators: What Lutron Caséta and RA2 Select is */
N_("Lighting bridge of Lutron; home automation talks to it through TLS after pairing with a press of its button.")
/* Translators: What a port of Lutron Caséta and RA2 Select is for; at most 30 characters */
N_("LEAP (TLS)")
/* Translators: What Velux KLF 200 is */
N_("Gateway for Velux windows, blinds and shutters; home automation controls them through it.")
/* Translators: Security note for Velux KLF 200 */
N_("Change the password printed on the device if others use the network.")
/* Translators: What Twinkly is */
N_("LED light strings that apps and home automation control over Wi-Fi.")
/* Translators: What a port of Twinkly is for; at most 30 characters */
N_("Control API")
/* Translators: What Foscam camera is */
N_("Network camera of Foscam, with a web page of its own and RTSP video.")
/* Translators: Security note for Foscam camera */
N_("Cameras are attacked constantly: change the password, update the firmware and never forward these ports.")
/* Translators: What a port of Foscam camera is for; at most 30 characters */
N_("Web and control")
/* Translators: What a port of Foscam camera is for; at most 30 characters */
N_("Video (RTSP)")
/* Translators: What Nuki Bridge is */
N_("HTTP interface of the bridge between Nuki door locks and the home network.")
/* Translators: Security note for Nuki Bridge */
N_("Opens doors: keep it inside the home network.")
/* Translators: What SolarEdge inverter is */
N_("Modbus over TCP of SolarEdge inverters, switched on in their settings. Kostal inverters use the same port.")
/* Translators: Security note for SolarEdge inverter */
N_("Modbus has no sign-in: keep the inverter inside the home network.")
/* Translators: What a port of SolarEdge inverter is for; at most 30 characters */
N_("Modbus")
/* Translators: What SMA Speedwire is */
N_("Local protocol of SMA inverters and energy meters; meters send their values to a multicast group.")
/* Translators: What Vera and MiOS controllers is */
N_("HTTP interface of the Vera home automation hubs.")
/* Translators: Security note for Vera and MiOS controllers */
N_("Clear text without sign-in: keep it inside the home network.")
/* Translators: What ZoneMinder is */
N_("Video recorder for network cameras, running under a web server. Its event server tells apps about alarms through a WebSocket.")
/* Translators: Security note for ZoneMinder */
N_("Turn on sign-in, which is off after installation, and use TLS.")
/* Translators: What a port of ZoneMinder is for; at most 30 characters */
N_("Web interface over TLS")
/* Translators: What a port of ZoneMinder is for; at most 30 characters */
N_("Event notification server")
/* Translators: What Modbus/TCP is */
N_("Simple and very common protocol for reading and writing values in controllers, meters, inverters and sensors.")
/* Translators: Security note for Modbus/TCP */
N_("No login and no encryption: whoever reaches port 502 can switch things. Never expose it; use a VPN or the TLS variant.")
/* Translators: What a port of Modbus/TCP is for; at most 30 characters */
N_("Modbus/TCP")
/* Translators: What a port of Modbus/TCP is for; at most 30 characters */
N_("Modbus over TLS")
/* Translators: What OPC UA is */
N_("Vendor-neutral way to read, write and subscribe to the data of machines and controllers. Discovery and many servers use 4840.")
/* Translators: Security note for OPC UA */
N_("Choose a signing and encrypting security policy; the policy \"None\" and anonymous sessions are often left on.")
/* Translators: What a port of OPC UA is for; at most 30 characters */
N_("Binary protocol and discovery")
/* Translators: What Siemens S7 (ISO-TSAP) is */
N_("Siemens SIMATIC controllers are programmed and read through this port, which carries ISO transport over TCP.")
/* Translators: Security note for Siemens S7 (ISO-TSAP) */
N_("Older controllers accept commands from anyone. Set access levels and passwords and keep the port off other networks.")
/* Translators: What IEC 61850 MMS is */
N_("Control systems in electrical substations read and command protection relays and bay controllers with this protocol.")
/* Translators: Security note for IEC 61850 MMS */
N_("The plain variant has no protection; separate the station network or use TLS as in IEC 62351.")
/* Translators: What a port of IEC 61850 MMS is for; at most 30 characters */
N_("MMS")
/* Translators: What a port of IEC 61850 MMS is for; at most 30 characters */
N_("MMS over TLS")
/* Translators: What BACnet/IP is */
N_("Building automation protocol that joins heating, ventilation, lighting and access control of different makers.")
/* Translators: Security note for BACnet/IP */
N_("No authentication in the classic version; keep it in its own network or use BACnet Secure Connect.")
/* Translators: What DNP3 is */
N_("Telecontrol protocol between control centers and remote stations of power, water and gas utilities, mainly in North America.")
/* Translators: Security note for DNP3 */
N_("Classic DNP3 has no authentication; use Secure Authentication, TLS or a VPN.")
/* Translators: What a port of DNP3 is for; at most 30 characters */
N_("DNP3")
/* Translators: What a port of DNP3 is for; at most 30 characters */
N_("DNP3 over TLS")
/* Translators: What EtherNet/IP (CIP) is */
N_("Industrial protocol of Rockwell and many others: controllers exchange messages on 44818 and fast input and output data on 2222.")
/* Translators: Security note for EtherNet/IP (CIP) */
N_("Commands are accepted without sign-in unless CIP Security is used; isolate the control network.")
/* Translators: What a port of EtherNet/IP (CIP) is for; at most 30 characters */
N_("Messages and discovery")
/* Translators: What a port of EtherNet/IP (CIP) is for; at most 30 characters */
N_("Cyclic I/O data")
/* Translators: What a port of EtherNet/IP (CIP) is for; at most 30 characters */
N_("CIP Security (TLS)")
/* Translators: What PROFINET is */
N_("Industrial Ethernet for controllers, drives and remote input/output. UDP sets up connections; the fast data itself runs directly on Ethernet.")
/* Translators: Security note for PROFINET */
N_("Devices trust everyone on the same segment; isolate the machine network.")
/* Translators: What a port of PROFINET is for; at most 30 characters */
N_("Context manager")
/* Translators: What a port of PROFINET is for; at most 30 characters */
N_("Real-time unicast")
/* Translators: What a port of PROFINET is for; at most 30 characters */
N_("Real-time multicast")
/* Translators: What IEC 60870-5-104 is */
N_("Telecontrol protocol with which grid control centers supervise substations and power plants, common in Europe.")
/* Translators: Security note for IEC 60870-5-104 */
N_("No authentication or encryption on 2404; use TLS as in IEC 62351 or a VPN.")
/* Translators: What a port of IEC 60870-5-104 is for; at most 30 characters */
N_("IEC 104")
/* Translators: What a port of IEC 60870-5-104 is for; at most 30 characters */
N_("IEC 104 over TLS")
/* Translators: What Omron FINS is */
N_("Protocol of Omron controllers for reading and writing memory, operating them and loading programs.")
/* Translators: Security note for Omron FINS */
N_("No sign-in: isolate the controllers and set the write protection.")
/* Translators: What Mitsubishi MELSEC (MC protocol, SLMP) is */
N_("Built-in Ethernet ports of Mitsubishi controllers for the programming software. Ports for SLMP and MC protocol are set in the project.")
/* Translators: Security note for Mitsubishi MELSEC (MC protocol, SLMP) */
N_("No sign-in unless a remote password is set; isolate the controllers.")
/* Translators: What a port of Mitsubishi MELSEC (MC protocol, SLMP) is for; at most 30 characters */
N_("MELSOFT over TCP")
/* Translators: What a port of Mitsubishi MELSEC (MC protocol, SLMP) is for; at most 30 characters */
N_("MELSOFT over UDP")
/* Translators: What CODESYS is */
N_("Programming system and runtime used in controllers of many makers. The development tool reaches the controller through these ports.")
/* Translators: Security note for CODESYS */
N_("Switch on user management and encryption in the runtime; older versions allow anyone to stop the controller.")
/* Translators: What a port of CODESYS is for; at most 30 characters */
N_("Runtime (V3) over TCP")
/* Translators: What a port of CODESYS is for; at most 30 characters */
N_("Runtime (V3) over UDP")
/* Translators: What CODESYS V2 and WAGO I/O is */
N_("Programming port of older controllers with the CODESYS V2 runtime, among them the WAGO 750 series.")
/* Translators: Security note for CODESYS V2 and WAGO I/O */
N_("No useful authentication; isolate these controllers.")
/* Translators: What a port of CODESYS V2 and WAGO I/O is for; at most 30 characters */
N_("WAGO and other V2 runtimes")
/* Translators: What a port of CODESYS V2 and WAGO I/O is for; at most 30 characters */
N_("CODESYS V2 runtime")
/* Translators: What Niagara Fox is */
N_("Protocol of the Niagara building-automation framework between workstations, supervisors and JACE controllers.")
/* Translators: Security note for Niagara Fox */
N_("The plain ports send data unencrypted: use 4911 and 5011 and stay off the Internet.")
/* Translators: What a port of Niagara Fox is for; at most 30 characters */
N_("Fox")
/* Translators: What a port of Niagara Fox is for; at most 30 characters */
N_("Fox over TLS")
/* Translators: What HART-IP is */
N_("Carries the HART protocol of process instruments over IP networks, for instance from a WirelessHART gateway.")
/* Translators: Security note for HART-IP */
N_("Older versions have no security; use TLS-capable versions or isolate the network.")
/* Translators: What Beckhoff ADS is */
N_("Protocol of Beckhoff TwinCAT controllers for reading variables, programming and diagnosis.")
/* Translators: Security note for Beckhoff ADS */
N_("Use Secure ADS; plain ADS trusts every configured route.")
/* Translators: What a port of Beckhoff ADS is for; at most 30 characters */
N_("AMS/ADS")
/* Translators: What a port of Beckhoff ADS is for; at most 30 characters */
N_("Discovery and route setup")
/* Translators: What a port of Beckhoff ADS is for; at most 30 characters */
N_("Secure ADS (TLS)")
/* Translators: What GE SRTP is */
N_("Protocol of GE Fanuc (now Emerson) controllers for programming and data access.")
/* Translators: Security note for GE SRTP */
N_("No authentication; isolate the controllers.")
/* Translators: What Foundation Fieldbus HSE is */
N_("High-speed Ethernet variant of the Foundation Fieldbus used in process plants.")
/* Translators: What a port of Foundation Fieldbus HSE is for; at most 30 characters */
N_("Announcement")
/* Translators: What a port of Foundation Fieldbus HSE is for; at most 30 characters */
N_("System management")
/* Translators: What EtherCAT over UDP is */
N_("EtherCAT frames sent inside UDP. On the machine itself the fieldbus usually runs directly on Ethernet, without ports.")
/* Translators: What LonTalk/IP is */
N_("Carries the building and street-lighting control protocol LonWorks over IP networks.")
/* Translators: Security note for LonTalk/IP */
N_("Traffic is not encrypted; keep it in its own network.")
/* Translators: What a port of LonTalk/IP is for; at most 30 characters */
N_("Normal")
/* Translators: What a port of LonTalk/IP is for; at most 30 characters */
N_("Urgent")
/* Translators: What DLMS/COSEM is */
N_("Protocol for reading and managing electricity, gas, water and heat meters.")
/* Translators: Security note for DLMS/COSEM */
N_("Use authentication and encryption as the protocol offers; many meters are set to the lowest level.")
/* Translators: What ANSI C12.22 is */
N_("North American protocol that carries electricity meter data over IP networks.")
/* Translators: What Phoenix Contact PC Worx is */
N_("Programming port of Phoenix Contact ILC controllers.")
/* Translators: Security note for Phoenix Contact PC Worx */
N_("Information and control are available without sign-in; isolate the controllers.")
/* Translators: What Ignition SCADA is */
N_("Plant visualisation and data platform. Operators, designers and the web configuration all use the gateway's web port.")
/* Translators: Security note for Ignition SCADA */
N_("Turn on TLS and keep the gateway off the Internet.")
/* Translators: What a port of Ignition SCADA is for; at most 30 characters */
N_("Gateway HTTP")
/* Translators: What a port of Ignition SCADA is for; at most 30 characters */
N_("Gateway HTTPS")
/* Translators: What a port of Ignition SCADA is for; at most 30 characters */
N_("Gateway network")
/* Translators: What KEPServerEX is */
N_("Connectivity server that reads many kinds of controllers and offers their data through OPC UA and other interfaces.")
/* Translators: Security note for KEPServerEX */
N_("Disable anonymous OPC UA sign-in and unused endpoints.")
/* Translators: What AVEVA PI Data Archive is */
N_("Historian that stores the measurements of plants over years. Interfaces and client programs connect here.")
/* Translators: Security note for AVEVA PI Data Archive */
N_("Replace old trusts and explicit logins by Windows or certificate sign-in.")
/* Translators: What a port of AVEVA PI Data Archive is for; at most 30 characters */
N_("PI Data Archive")
/* Translators: What a port of AVEVA PI Data Archive is for; at most 30 characters */
N_("PI AF Server")
/* Translators: What OPC Classic (DCOM) is */
N_("Older OPC built on Windows DCOM: it starts on the RPC endpoint mapper and then moves to dynamic ports, which makes firewalls difficult.")
/* Translators: Security note for OPC Classic (DCOM) */
N_("Needs wide port ranges between machines; use an OPC tunnel or OPC UA in place of it.")
/* Translators: What Lantronix device server is */
N_("Serial-to-Ethernet modules built into many machines; found on 30718 and set up on 9999.")
/* Translators: Security note for Lantronix device server */
N_("Settings, passwords included, can be read without sign-in on many models; isolate them.")
/* Translators: What a port of Lantronix device server is for; at most 30 characters */
N_("Discovery and configuration")
/* Translators: What a port of Lantronix device server is for; at most 30 characters */
N_("Telnet setup")
/* Translators: What SCPI instruments (raw socket) is */
N_("Oscilloscopes, meters and other laboratory instruments take text commands on this port.")
/* Translators: Security note for SCPI instruments (raw socket) */
N_("No sign-in; keep instruments on a laboratory network.")
/* Translators: What a port of SCPI instruments (raw socket) is for; at most 30 characters */
N_("SCPI commands")
/* Translators: What a port of SCPI instruments (raw socket) is for; at most 30 characters */
N_("SCPI telnet")
/* Translators: What HiSLIP is */
N_("Faster successor of VXI-11 for remote control of laboratory instruments.")
/* Translators: Security note for HiSLIP */
N_("Version 1 has no sign-in or encryption; keep instruments on a laboratory network.")
/* Translators: What EPICS is */
N_("Control system of particle accelerators, telescopes and large experiments. Programs read and set process values through these ports.")
/* Translators: Security note for EPICS */
N_("Access rules trust the names clients report; keep it on the control network.")
/* Translators: What a port of EPICS is for; at most 30 characters */
N_("Channel Access")
/* Translators: What a port of EPICS is for; at most 30 characters */
N_("Channel Access beacons")
/* Translators: What a port of EPICS is for; at most 30 characters */
N_("pvAccess")
/* Translators: What a port of EPICS is for; at most 30 characters */
N_("pvAccess search")
/* Translators: What ROS master is */
N_("Name service of ROS 1 through which the programs of a robot find each other.")
/* Translators: Security note for ROS master */
N_("No authentication: anyone who reaches it can drive the robot.")
/* Translators: What Universal Robots controller is */
N_("Robot arms of Universal Robots are sent programs and watched through these ports.")
/* Translators: Security note for Universal Robots controller */
N_("No sign-in on these interfaces: keep them on the machine network.")
/* Translators: What a port of Universal Robots controller is for; at most 30 characters */
N_("Primary interface")
/* Translators: What a port of Universal Robots controller is for; at most 30 characters */
N_("Secondary interface")
/* Translators: What a port of Universal Robots controller is for; at most 30 characters */
N_("Real-time interface")
/* Translators: What a port of Universal Robots controller is for; at most 30 characters */
N_("RTDE")
/* Translators: What a port of Universal Robots controller is for; at most 30 characters */
N_("Dashboard server")
/* Translators: What Fanuc FOCAS is */
N_("Fanuc machine-tool controls give machine data and programs to computers over this port.")
/* Translators: Security note for Fanuc FOCAS */
N_("No authentication; keep it on the machine network.")
/* Translators: What MTConnect is */
N_("Open standard for machine-tool data: the agent answers web requests, adapters feed it from the machines.")
/* Translators: What a port of MTConnect is for; at most 30 characters */
N_("Agent (HTTP)")
/* Translators: What a port of MTConnect is for; at most 30 characters */
N_("Adapter")
/* Translators: What gpsd is */
N_("Daemon that reads GPS receivers and shares position and time with other programs as JSON.")
/* Translators: Security note for gpsd */
N_("No sign-in; it listens only on the loopback address unless told otherwise.")
/* Translators: What NMEA 0183 over IP is */
N_("Position, wind, depth and AIS sentences of ships' instruments sent over the network to chart programs and tablets.")
/* Translators: What NTRIP caster is */
N_("Distributes correction data over the Internet so that satellite receivers reach centimeter accuracy.")
/* Translators: Security note for NTRIP caster */
N_("User name and password are usually sent in clear text.")
/* Translators: What DoIP (vehicle diagnostics) is */
N_("Workshop testers find a car on the network and talk to its control units over Ethernet.")
/* Translators: Security note for DoIP (vehicle diagnostics) */
N_("Older vehicles accept plain connections; gateways restrict what can be reached.")
/* Translators: What a port of DoIP (vehicle diagnostics) is for; at most 30 characters */
N_("Diagnostics and discovery")
/* Translators: What a port of DoIP (vehicle diagnostics) is for; at most 30 characters */
N_("Diagnostics over TLS")
/* Translators: What SOME/IP service discovery is */
N_("Control units in a car announce and find each other's services on this port.")
/* Translators: What ISO 15118 charging (SDP) is */
N_("An electric car finds the controller of the charging station with this discovery protocol, then goes on over TCP.")
/* Translators: What ASTERIX is */
N_("Binary format in which air traffic control exchanges radar and other surveillance data.")
/* Translators: What Crestron control is */
N_("Crestron processors for conference rooms and homes talk to panels, devices and programming tools on these ports.")
/* Translators: Security note for Crestron control */
N_("Turn on authentication and use the secure ports; the plain console gives full control.")
/* Translators: What a port of Crestron control is for; at most 30 characters */
N_("Control (CIP)")
/* Translators: What a port of Crestron control is for; at most 30 characters */
N_("Console (CTP)")
/* Translators: What a port of Crestron control is for; at most 30 characters */
N_("Secure control")
/* Translators: What a port of Crestron control is for; at most 30 characters */
N_("Secure console")
/* Translators: What DICOM is */
N_("Scanners, viewers and archives in hospitals exchange medical images over these ports.")
/* Translators: Security note for DICOM */
N_("Plain DICOM checks only self-declared names. Use TLS and never put an archive on the Internet.")
/* Translators: What a port of DICOM is for; at most 30 characters */
N_("DICOM")
/* Translators: What a port of DICOM is for; at most 30 characters */
N_("DICOM, unprivileged")
/* Translators: What a port of DICOM is for; at most 30 characters */
N_("DICOM over TLS")
/* Translators: What Orthanc is */
N_("Small free DICOM server for medical images with a web interface.")
/* Translators: Security note for Orthanc */
N_("Remote access needs configured users; put HTTPS in front of it.")
/* Translators: What a port of Orthanc is for; at most 30 characters */
N_("Web interface and REST API")
/* Translators: What HL7 (MLLP) is */
N_("Hospital systems send each other admissions, orders and laboratory results as HL7 messages. 2575 is the registered port; many sites choose others.")
/* Translators: Security note for HL7 (MLLP) */
N_("Clear text with patient data: wrap it in TLS or a VPN.")
/* Translators: What Mirth Connect is */
N_("Interface engine that passes and converts messages between hospital systems.")
/* Translators: Security note for Mirth Connect */
N_("Versions before 4.4.1 allow takeover without sign-in; update and restrict the admin ports.")
/* Translators: What a port of Mirth Connect is for; at most 30 characters */
N_("Administration (HTTPS)")
/* Translators: What a port of Mirth Connect is for; at most 30 characters */
N_("Launcher page (HTTP)")
/* Translators: What a port of Mirth Connect is for; at most 30 characters */
N_("First channel (sample)")
/* Translators: What AVEVA SuiteLink is */
N_("Carries plant values between AVEVA (Wonderware) programs such as InTouch and the drivers.")
/* Translators: Security note for AVEVA SuiteLink */
N_("Use the encrypted variant of newer versions and keep it in the plant network.")
/* Translators: What MAVLink (drones) is */
N_("Telemetry and commands between an autopilot (ArduPilot, PX4) and a ground station, which listens on this port.")
/* Translators: Security note for MAVLink (drones) */
N_("Commands are neither encrypted nor signed unless signing is set up: keep it on a private link.")
/* Translators: What DDS and ROS 2 (RTPS) is */
N_("Publish and subscribe between robots and control systems, used by ROS 2. Each domain has 250 ports of its own from 7400 on.")
/* Translators: Security note for DDS and ROS 2 (RTPS) */
N_("Unencrypted and open to everyone on the network unless DDS Security is set up; keep it on a private network.")
/* Translators: What a port of DDS and ROS 2 (RTPS) is for; at most 30 characters */
N_("Discovery (multicast)")
/* Translators: What a port of DDS and ROS 2 (RTPS) is for; at most 30 characters */
N_("User data (multicast)")
/* Translators: What a port of DDS and ROS 2 (RTPS) is for; at most 30 characters */
N_("Discovery, first participant")
/* Translators: What a port of DDS and ROS 2 (RTPS) is for; at most 30 characters */
N_("User data, first participant")
/* Translators: What AMX control (ICSP) is */
N_("Controls screens, sound and lights of meeting rooms; touch panels and devices talk to the controller over it.")
/* Translators: Security note for AMX control (ICSP) */
N_("Keep it on a network for such devices alone.")
/* Translators: What LLRP is */
N_("Standard protocol of RFID readers: it sets the antennas and reports the tags read.")
/* Translators: Security note for LLRP */
N_("Prefer 5085; the plain port has no sign-in.")
/* Translators: What GigE Vision is */
N_("Control channel of industrial cameras; the pictures come on another UDP port agreed through it.")
/* Translators: Security note for GigE Vision */
N_("Has no protection of its own: connect cameras directly or through a separate network.")
/* Translators: What a port of GigE Vision is for; at most 30 characters */
N_("Control (GVCP)")
/* Translators: What SMTP is */
N_("Carries email from one mail server to the next. Mail programs should hand in their mail on 587 or 465 instead.")
/* Translators: Security note for SMTP */
N_("Must not relay mail for strangers. Offer STARTTLS; many providers block outgoing port 25 against spam.")
/* Translators: What Mail submission is */
N_("Where mail programs and devices hand in outgoing mail: sign in, switch to encryption (STARTTLS), send.")
/* Translators: Security note for Mail submission */
N_("Require STARTTLS and sign-in; passwords are guessed here all the time.")
/* Translators: What SMTPS (mail submission over TLS) is */
N_("Where mail programs hand in outgoing mail with encryption from the first byte. The recommended port for sending.")
/* Translators: Security note for SMTPS (mail submission over TLS) */
N_("Require sign-in; passwords are guessed here all the time.")
/* Translators: What SMTP alternative port 2525 is */
N_("Unofficial extra port that many mail sending services offer where 25 and 587 are blocked.")
/* Translators: Security note for SMTP alternative port 2525 */
N_("Use STARTTLS, as on 587.")
/* Translators: What IMAP is */
N_("Reads mail that stays on the server, with folders shared by all devices. This port starts unencrypted.")
/* Translators: Security note for IMAP */
N_("Use IMAPS on 993, or insist on STARTTLS before signing in.")
/* Translators: What IMAPS is */
N_("IMAP with encryption from the first byte: the recommended port for reading mail with a mail program.")
/* Translators: What POP3 is */
N_("Fetches mail from a server onto one computer, usually deleting it there. This port starts unencrypted.")
/* Translators: Security note for POP3 */
N_("Passwords travel in clear text; use POP3S on 995.")
/* Translators: What POP3S is */
N_("POP3 with encryption from the first byte: fetches mail from a server onto one computer.")
/* Translators: What ManageSieve is */
N_("Uploads the rules by which the mail server sorts incoming mail or sends out-of-office answers.")
/* Translators: Security note for ManageSieve */
N_("Sign in only after STARTTLS.")
/* Translators: What LMTP is */
N_("Hands mail from the mail server over to the mailbox store on the same site. It has no registered port; 24 is the one Dovecot uses.")
/* Translators: Security note for LMTP */
N_("For trusted machines only; there is no sign-in.")
/* Translators: What ODMR (ATRN) is */
N_("Lets a mail server with a changing address collect the waiting mail of its domain.")
/* Translators: What QMTP is */
N_("Quicker relative of SMTP from the author of qmail; rarely used.")
/* Translators: What Postfix is */
N_("Mail server found on very many Linux systems; it takes in, passes on and delivers mail.")
/* Translators: What a port of Postfix is for; at most 30 characters */
N_("Mail between servers")
/* Translators: What a port of Postfix is for; at most 30 characters */
N_("Submission")
/* Translators: What a port of Postfix is for; at most 30 characters */
N_("Submission over TLS")
/* Translators: What Exim is */
N_("Mail server common on Debian systems and at web hosting companies.")
/* Translators: Security note for Exim */
N_("Old versions had holes that were widely exploited; keep it up to date.")
/* Translators: What Dovecot is */
N_("Mailbox server from which mail programs read their mail by IMAP or POP3.")
/* Translators: What a port of Dovecot is for; at most 30 characters */
N_("IMAP with TLS")
/* Translators: What a port of Dovecot is for; at most 30 characters */
N_("IMAP")
/* Translators: What a port of Dovecot is for; at most 30 characters */
N_("POP3 with TLS")
/* Translators: What a port of Dovecot is for; at most 30 characters */
N_("POP3")
/* Translators: What a port of Dovecot is for; at most 30 characters */
N_("Filter rules (ManageSieve)")
/* Translators: What Microsoft Exchange Server is */
N_("Mail and calendar server from Microsoft. Outlook and phones talk to it over HTTPS on 443.")
/* Translators: Security note for Microsoft Exchange Server */
N_("A favorite target: install updates at once and expose as little as possible.")
/* Translators: What a port of Microsoft Exchange Server is for; at most 30 characters */
N_("Outlook, web and mobile")
/* Translators: What Zimbra is */
N_("Mail, calendar and address book server with web mail; the administration page is on 7071.")
/* Translators: Security note for Zimbra */
N_("Has been attacked often: update it and keep 7071 private.")
/* Translators: What a port of Zimbra is for; at most 30 characters */
N_("Web mail")
/* Translators: What a port of Zimbra is for; at most 30 characters */
N_("LMTP delivery")
/* Translators: What Rspamd is */
N_("Spam filter that mail servers ask about each message; statistics and settings are on 11334.")
/* Translators: Security note for Rspamd */
N_("Keep these ports on the mail server itself and set a password for the web interface.")
/* Translators: What a port of Rspamd is for; at most 30 characters */
N_("Mail server checks (proxy)")
/* Translators: What a port of Rspamd is for; at most 30 characters */
N_("Scanner")
/* Translators: What a port of Rspamd is for; at most 30 characters */
N_("Fuzzy storage")
/* Translators: What SpamAssassin (spamd) is */
N_("Spam filter service that mail servers hand messages to for a score.")
/* Translators: Security note for SpamAssassin (spamd) */
N_("No sign-in: keep it local.")
/* Translators: What Amavis is */
N_("Passes each message to virus and spam checkers between two steps of the mail server.")
/* Translators: Security note for Amavis */
N_("Local use only.")
/* Translators: What a port of Amavis is for; at most 30 characters */
N_("Mail in for checking")
/* Translators: What a port of Amavis is for; at most 30 characters */
N_("Checked mail back to Postfix")
/* Translators: What OpenDKIM is */
N_("Signs outgoing mail and checks the signatures (DKIM) of incoming mail for the mail server.")
/* Translators: What OpenDMARC is */
N_("Checks for the mail server whether incoming mail keeps to the sender's DMARC rules.")
/* Translators: What Postgrey is */
N_("Makes unknown mail servers try again later, which keeps much spam away from Postfix.")
/* Translators: What Mailpit is */
N_("Catches the mail a program under development sends and shows it in the browser.")
/* Translators: What a port of Mailpit is for; at most 30 characters */
N_("SMTP")
/* Translators: What a port of Mailpit is for; at most 30 characters */
N_("POP3 (if enabled)")
/* Translators: What Inbucket is */
N_("Takes in mail for any address and shows it in the browser; for tests.")
/* Translators: What GreenMail is */
N_("Test mail server for Java programs; its ports are the usual ones plus 3000.")
/* Translators: What a port of GreenMail is for; at most 30 characters */
N_("SMTP with TLS")
/* Translators: What Proton Mail Bridge is */
N_("Program on the local computer through which mail programs reach an encrypted Proton mailbox.")
/* Translators: Security note for Proton Mail Bridge */
N_("Answers on the local machine only; leave it that way.")
/* Translators: What DavMail is */
N_("Lets ordinary mail and calendar programs use a Microsoft Exchange or Office 365 account.")
/* Translators: Security note for DavMail */
N_("Meant for the local machine; the local side is not encrypted by default.")
/* Translators: What a port of DavMail is for; at most 30 characters */
N_("Calendar (CalDAV)")
/* Translators: What a port of DavMail is for; at most 30 characters */
N_("Address book (LDAP)")
/* Translators: What GNU Mailman 3 is */
N_("Mailing list manager: takes list mail from the mail server and sends it to all members.")
/* Translators: What a port of GNU Mailman 3 is for; at most 30 characters */
N_("LMTP from the mail server")
/* Translators: What Gmail with a mail program is */
N_("Ports for reading and sending Gmail with another program: imap.gmail.com and smtp.gmail.com.")
/* Translators: What a port of Gmail with a mail program is for; at most 30 characters */
N_("Incoming (IMAP, TLS)")
/* Translators: What a port of Gmail with a mail program is for; at most 30 characters */
N_("Outgoing (SMTP, TLS)")
/* Translators: What a port of Gmail with a mail program is for; at most 30 characters */
N_("Outgoing (SMTP, STARTTLS)")
/* Translators: What a port of Gmail with a mail program is for; at most 30 characters */
N_("Incoming (POP, TLS)")
/* Translators: What Outlook.com with a mail program is */
N_("Ports for reading and sending Outlook.com mail with another program: outlook.office365.com and smtp-mail.outlook.com.")
/* Translators: What iCloud Mail with a mail program is */
N_("Ports for reading and sending iCloud mail with another program: imap.mail.me.com and smtp.mail.me.com.")
/* Translators: What Stalwart Mail Server is */
N_("Mail server in one program: sending, mailboxes, filters and web administration.")
/* Translators: What a port of Stalwart Mail Server is for; at most 30 characters */
N_("JMAP and web administration")
/* Translators: What a port of Stalwart Mail Server is for; at most 30 characters */
N_("Setup and administration")
/* Translators: What GroupWise is */
N_("Mail and calendar system once from Novell; its clients connect to the post office on this port.")
/* Translators: What Amazon SES (SMTP) is */
N_("Mail sending service of Amazon's cloud; programs hand their messages to its SMTP endpoint.")
/* Translators: What a port of Amazon SES (SMTP) is for; at most 30 characters */
N_("STARTTLS")
/* Translators: What a port of Amazon SES (SMTP) is for; at most 30 characters */
N_("TLS from the start")
/* Translators: What a port of Amazon SES (SMTP) is for; at most 30 characters */
N_("STARTTLS, second port")
/* Translators: What a port of Amazon SES (SMTP) is for; at most 30 characters */
N_("TLS, second port")
/* Translators: What a port of Amazon SES (SMTP) is for; at most 30 characters */
N_("STARTTLS, often blocked")
/* Translators: What Yahoo Mail with a mail program is */
N_("How mail programs reach a Yahoo mailbox; AOL uses the same ports.")
/* Translators: What SOGo is */
N_("Groupware with mail, calendars and contacts in the browser and for phones. Web servers pass requests on to it.")
/* Translators: Security note for SOGo */
N_("Listens on the local computer by default; leave the outside to the web server with TLS.")
/* Translators: What a port of SOGo is for; at most 30 characters */
N_("Behind the web server")
/* Translators: What Plex Media Server is */
N_("Media server that sorts films, series and music and streams them to televisions, phones and browsers.")
/* Translators: Security note for Plex Media Server */
N_("Forward only 32400 on the router if remote access is wanted; all other ports belong in the local network.")
/* Translators: What a port of Plex Media Server is for; at most 30 characters */
N_("Web app and streaming")
/* Translators: What a port of Plex Media Server is for; at most 30 characters */
N_("DLNA server")
/* Translators: What a port of Plex Media Server is for; at most 30 characters */
N_("DLNA discovery")
/* Translators: What a port of Plex Media Server is for; at most 30 characters */
N_("Discovery (GDM)")
/* Translators: What a port of Plex Media Server is for; at most 30 characters */
N_("Roku companion")
/* Translators: What Jellyfin is */
N_("Free media server that streams films, series, music and live television to apps and browsers.")
/* Translators: Security note for Jellyfin */
N_("For access from outside put it behind a reverse proxy with HTTPS or a VPN; the default port is unencrypted.")
/* Translators: What a port of Jellyfin is for; at most 30 characters */
N_("Web app and API")
/* Translators: What a port of Jellyfin is for; at most 30 characters */
N_("Web app (HTTPS)")
/* Translators: What a port of Jellyfin is for; at most 30 characters */
N_("Client discovery")
/* Translators: What Emby Server is */
N_("Media server that streams films, series, music and live television to apps and browsers.")
/* Translators: Security note for Emby Server */
N_("Use the HTTPS port or a reverse proxy for access from outside.")
/* Translators: What Kodi is */
N_("Media center for the television. Remote control apps reach it over the web interface, JSON-RPC or the event server.")
/* Translators: Security note for Kodi */
N_("Anyone who reaches these ports can control playback; set a password for the web interface and keep them local.")
/* Translators: What a port of Kodi is for; at most 30 characters */
N_("Web interface and JSON-RPC")
/* Translators: What a port of Kodi is for; at most 30 characters */
N_("JSON-RPC (TCP)")
/* Translators: What a port of Kodi is for; at most 30 characters */
N_("Event server")
/* Translators: What ReadyMedia (MiniDLNA) is */
N_("Small media server that offers videos, music and pictures to televisions and players in the home network.")
/* Translators: Security note for ReadyMedia (MiniDLNA) */
N_("It knows no accounts: everyone in the local network may see the media.")
/* Translators: What a port of ReadyMedia (MiniDLNA) is for; at most 30 characters */
N_("Streaming and status page")
/* Translators: What DLNA and UPnP AV is */
N_("Family of standards with which televisions and players find media servers at home. Discovery has a fixed port, the streaming port is the server's choice.")
/* Translators: Security note for DLNA and UPnP AV */
N_("Meant for the home network only; it has no passwords and no encryption.")
/* Translators: What a port of DLNA and UPnP AV is for; at most 30 characters */
N_("Streaming (MiniDLNA)")
/* Translators: What a port of DLNA and UPnP AV is for; at most 30 characters */
N_("Streaming (Plex)")
/* Translators: What a port of DLNA and UPnP AV is for; at most 30 characters */
N_("Streaming (Windows)")
/* Translators: What RTSP is */
N_("Protocol that starts and stops audio and video streams. Nearly every network camera offers its picture with it.")
/* Translators: Security note for RTSP */
N_("Picture and password travel in clear text; use RTSPS or a VPN outside the local network and change the default password.")
/* Translators: What a port of RTSP is for; at most 30 characters */
N_("Stream control")
/* Translators: What a port of RTSP is for; at most 30 characters */
N_("Alternative port")
/* Translators: What RTSPS (RTSP over TLS) is */
N_("Encrypted form of RTSP, the protocol that controls audio and video streams.")
/* Translators: What RTMP is */
N_("Streaming protocol from the Flash era. Broadcasting programs still send live video to streaming services and servers with it.")
/* Translators: Security note for RTMP */
N_("Stream and stream key are unencrypted; use RTMPS where the server offers it.")
/* Translators: What MediaMTX is */
N_("Ready-to-use media server that takes and passes on live video with all common streaming protocols.")
/* Translators: Security note for MediaMTX */
N_("In the default configuration anyone who reaches it can read and publish streams.")
/* Translators: What a port of MediaMTX is for; at most 30 characters */
N_("RTMP")
/* Translators: What a port of MediaMTX is for; at most 30 characters */
N_("HLS")
/* Translators: What a port of MediaMTX is for; at most 30 characters */
N_("SRT")
/* Translators: What a port of MediaMTX is for; at most 30 characters */
N_("WebRTC media")
/* Translators: What a port of MediaMTX is for; at most 30 characters */
N_("RTP and RTCP")
/* Translators: What Icecast is */
N_("Free streaming server for web radio. Listeners and the station's source program connect to the same port.")
/* Translators: Security note for Icecast */
N_("Change all default passwords; sources and administrators sign in without encryption unless TLS is configured.")
/* Translators: What SHOUTcast is */
N_("Streaming server for web radio. Listeners connect to the first port; older source programs send to the one above it.")
/* Translators: What a port of SHOUTcast is for; at most 30 characters */
N_("Listeners")
/* Translators: What a port of SHOUTcast is for; at most 30 characters */
N_("Source (version 1)")
/* Translators: What Music Player Daemon is */
N_("Music player that runs in the background and is controlled by clients over the network.")
/* Translators: Security note for Music Player Daemon */
N_("No encryption, and no password by default; bind it to the local machine or the home network.")
/* Translators: What Mopidy is */
N_("Extensible music server that plays local files and online services. Web clients use the first port, MPD clients the second.")
/* Translators: Security note for Mopidy */
N_("It has no access control; keep it in the home network.")
/* Translators: What a port of Mopidy is for; at most 30 characters */
N_("MPD protocol")
/* Translators: What Navidrome is */
N_("Self-hosted music server with a web player that also serves the many phone apps made for Subsonic.")
/* Translators: Security note for Navidrome */
N_("Put it behind a reverse proxy with HTTPS for use from outside.")
/* Translators: What Subsonic and Airsonic is */
N_("Music streaming servers with a web player. Their programming interface became the common language of music apps.")
/* Translators: What gonic is */
N_("Small music streaming server for apps that speak the Subsonic interface.")
/* Translators: What Sonarr is */
N_("Watches for new episodes of series, passes them to a download program and files them in the media library.")
/* Translators: Security note for Sonarr */
N_("Turn on authentication and do not expose it to the Internet; use a VPN or a reverse proxy.")
/* Translators: What Radarr is */
N_("Watches for films, passes them to a download program and files them in the media library.")
/* Translators: What Lidarr is */
N_("Watches for new albums of chosen artists, passes them to a download program and files them in the music library.")
/* Translators: What Prowlarr is */
N_("Manages the search sites of the other programs in the Arr family in one place.")
/* Translators: What Readarr is */
N_("Collection manager for books and audiobooks of the Arr family, no longer developed.")
/* Translators: What Whisparr is */
N_("Collection manager for adult videos of the Arr family.")
/* Translators: What Bazarr is */
N_("Finds and downloads subtitles for the films and series that Radarr and Sonarr manage.")
/* Translators: Security note for Bazarr */
N_("Turn on authentication and do not expose it to the Internet.")
/* Translators: What Overseerr, Jellyseerr and Seerr is */
N_("Web page on which family and friends ask for films and series that the media server should get.")
/* Translators: Security note for Overseerr, Jellyseerr and Seerr */
N_("Use a reverse proxy with HTTPS when it is opened to people outside the home.")
/* Translators: What Ombi is */
N_("Web page on which users of a media server ask for films and series.")
/* Translators: What a port of Ombi is for; at most 30 characters */
N_("Web interface (LinuxServer.io)")
/* Translators: What Tautulli is */
N_("Shows who watches what on a Plex server and keeps statistics.")
/* Translators: What Jackett is */
N_("Translates searches from media managers into the language of many torrent sites.")
/* Translators: Security note for Jackett */
N_("Set an admin password and keep it in the local network.")
/* Translators: What FlareSolverr is */
N_("Helper that opens protected web pages in a hidden browser on behalf of indexer programs.")
/* Translators: Security note for FlareSolverr */
N_("It has no access control; reachable by the neighboring programs only.")
/* Translators: What SABnzbd is */
N_("Download program for Usenet with a web interface.")
/* Translators: Security note for SABnzbd */
N_("Set a user name and password before it can be reached from other machines.")
/* Translators: What NZBGet is */
N_("Efficient download program for Usenet with a web interface.")
/* Translators: Security note for NZBGet */
N_("It ships with a publicly known default password; change it.")
/* Translators: What NZBHydra 2 is */
N_("Searches many Usenet indexers at once for other programs and in its own web interface.")
/* Translators: What autobrr is */
N_("Watches the announce channels of torrent trackers and starts matching downloads.")
/* Translators: What Tdarr is */
N_("Converts a whole media library to a wanted video format, spread over several machines.")
/* Translators: What a port of Tdarr is for; at most 30 characters */
N_("Server for nodes")
/* Translators: What Immich is */
N_("Self-hosted photo and video library with automatic backup from phones.")
/* Translators: Security note for Immich */
N_("For use from outside put it behind a reverse proxy with HTTPS or a VPN.")
/* Translators: What a port of Immich is for; at most 30 characters */
N_("Machine learning (internal)")
/* Translators: What PhotoPrism is */
N_("Self-hosted photo library that recognizes and sorts pictures.")
/* Translators: Security note for PhotoPrism */
N_("Change the initial admin password; use a reverse proxy with HTTPS for access from outside.")
/* Translators: What OBS Studio WebSocket is */
N_("Interface with which apps and control panels switch scenes and start recordings in OBS Studio.")
/* Translators: Security note for OBS Studio WebSocket */
N_("Keep the password on; the connection is unencrypted and gives full control of the program.")
/* Translators: What a port of OBS Studio WebSocket is for; at most 30 characters */
N_("Remote control (before 5.0)")
/* Translators: What NDI is */
N_("Carries live video and sound between cameras, mixers and programs in a local network. Each stream takes the next free port of its range.")
/* Translators: What a port of NDI is for; at most 30 characters */
N_("Source list, reliable UDP")
/* Translators: What a port of NDI is for; at most 30 characters */
N_("First stream (and up)")
/* Translators: What a port of NDI is for; at most 30 characters */
N_("Discovery server")
/* Translators: What a port of NDI is for; at most 30 characters */
N_("Receiving (and up)")
/* Translators: What a port of NDI is for; at most 30 characters */
N_("Sending (and up)")
/* Translators: What Roon is */
N_("Music system for the home. The server, its remote apps and the players find each other over UDP and talk over TCP.")
/* Translators: What a port of Roon is for; at most 30 characters */
N_("Players and remotes")
/* Translators: What a port of Roon is for; at most 30 characters */
N_("Server interface")
/* Translators: What a port of Roon is for; at most 30 characters */
N_("ARC (access from outside)")
/* Translators: What Lyrion Music Server is */
N_("Music server for Squeezebox players and programs that imitate them, formerly called Logitech Media Server.")
/* Translators: Security note for Lyrion Music Server */
N_("Keep it in the home network; it has no encryption.")
/* Translators: What a port of Lyrion Music Server is for; at most 30 characters */
N_("Web interface and streaming")
/* Translators: What a port of Lyrion Music Server is for; at most 30 characters */
N_("Player control and discovery")
/* Translators: What a port of Lyrion Music Server is for; at most 30 characters */
N_("Command line interface")
/* Translators: What Snapcast is */
N_("Plays the same sound in perfect step on many speakers in the house.")
/* Translators: Security note for Snapcast */
N_("No authentication by default; keep it in the home network.")
/* Translators: What a port of Snapcast is for; at most 30 characters */
N_("Audio stream")
/* Translators: What a port of Snapcast is for; at most 30 characters */
N_("Control (JSON-RPC)")
/* Translators: What PulseAudio (network sound) is */
N_("Sound server of Linux desktops. When network access is switched on, other machines play sound through it; PipeWire offers the same port.")
/* Translators: Security note for PulseAudio (network sound) */
N_("Switch it on for trusted networks only: with anonymous access anyone can listen to the microphone.")
/* Translators: What VLC media player is */
N_("Media player. With its remote interfaces switched on it is controlled from a browser or over Telnet; it can also send and receive streams.")
/* Translators: Security note for VLC media player */
N_("The web and Telnet interfaces are unencrypted and protected by one password only.")
/* Translators: What a port of VLC media player is for; at most 30 characters */
N_("Web remote control")
/* Translators: What a port of VLC media player is for; at most 30 characters */
N_("Telnet control")
/* Translators: What a port of VLC media player is for; at most 30 characters */
N_("RTP stream")
/* Translators: What a port of VLC media player is for; at most 30 characters */
N_("UDP stream")
/* Translators: What Tvheadend is */
N_("Television server that receives channels by antenna, cable, satellite or network, records them and streams them to Kodi and others.")
/* Translators: Security note for Tvheadend */
N_("Change the initial access rules; by default little is protected.")
/* Translators: What a port of Tvheadend is for; at most 30 characters */
N_("Web interface and streams")
/* Translators: What a port of Tvheadend is for; at most 30 characters */
N_("HTSP for clients")
/* Translators: What MythTV is */
N_("Video recorder for television. The frontends connect to the backend on the first port, browsers on the second.")
/* Translators: What HDHomeRun is */
N_("Network television tuner by SiliconDust. Programs find and control it on the first port and fetch the picture on the second.")
/* Translators: What a port of HDHomeRun is for; at most 30 characters */
N_("Video stream (HTTP)")
/* Translators: What Audiobookshelf is */
N_("Self-hosted server for audiobooks and podcasts with apps that remember the place in the book.")
/* Translators: What calibre is */
N_("E-book library program. Its content server shows the books in the browser; reading apps connect to the second port.")
/* Translators: Security note for calibre */
N_("Set up user accounts before the content server can be reached from outside.")
/* Translators: What a port of calibre is for; at most 30 characters */
N_("Content server")
/* Translators: What a port of calibre is for; at most 30 characters */
N_("Wireless device connection")
/* Translators: What Calibre-Web is */
N_("Web application for browsing, reading and downloading the books of a calibre library.")
/* Translators: Security note for Calibre-Web */
N_("Change the well-known first password of the admin account.")
/* Translators: What Kavita is */
N_("Self-hosted reading server for manga, comics and e-books.")
/* Translators: What Komga is */
N_("Self-hosted server for comics, manga and e-books.")
/* Translators: What DAAP (iTunes music sharing) is */
N_("Apple's protocol with which iTunes and other music programs share their library in the local network.")
/* Translators: What OwnTone is */
N_("Music server that plays to AirPlay, Chromecast and local speakers and shares its library with iTunes.")
/* Translators: What a port of OwnTone is for; at most 30 characters */
N_("Web interface and DAAP")
/* Translators: What PeerTube is */
N_("Video platform that anyone can run and that is connected with others. Live streams come in over RTMP.")
/* Translators: Security note for PeerTube */
N_("Serve the application through the reverse proxy with HTTPS only.")
/* Translators: What a port of PeerTube is for; at most 30 characters */
N_("Web application (behind proxy)")
/* Translators: What a port of PeerTube is for; at most 30 characters */
N_("Live streaming (RTMP)")
/* Translators: What a port of PeerTube is for; at most 30 characters */
N_("Live streaming (RTMPS)")
/* Translators: What Owncast is */
N_("Self-hosted live streaming with chat. Viewers open the web page, the broadcasting program sends to the second port.")
/* Translators: Security note for Owncast */
N_("Change the default administrator password and stream key.")
/* Translators: What a port of Owncast is for; at most 30 characters */
N_("Web page and chat")
/* Translators: What a port of Owncast is for; at most 30 characters */
N_("Stream input (RTMP)")
/* Translators: What Stash is */
N_("Self-hosted organizer for adult videos and pictures.")
/* Translators: What Tube Archivist is */
N_("Keeps a searchable archive of downloaded YouTube videos.")
/* Translators: What MeTube is */
N_("Web page for downloading videos with yt-dlp.")
/* Translators: Security note for MeTube */
N_("It has no accounts; keep it local or behind a proxy that asks for a password.")
/* Translators: What Invidious is */
N_("Alternative web interface for YouTube without scripts and tracking.")
/* Translators: What Channels DVR Server is */
N_("Records and streams live television for the Channels apps.")
/* Translators: What Volumio is */
N_("Music player system for small computers such as the Raspberry Pi, controlled from a browser.")
/* Translators: What Jamulus is */
N_("Lets musicians rehearse together over the Internet with little delay. Servers wait for players here.")
/* Translators: What VBAN is */
N_("Carries sound between computers in a local network; built into Voicemeeter and supported by PipeWire.")
/* Translators: What VISCA over IP is */
N_("Sony's protocol for steering pan, tilt and zoom cameras over the network.")
/* Translators: Security note for VISCA over IP */
N_("It has no authentication; use a separate network for production equipment.")
/* Translators: What Blackmagic HyperDeck is */
N_("Text protocol for controlling Blackmagic HyperDeck video recorders over the network.")
/* Translators: What vMix is */
N_("Live video production program for Windows. Remote controls use its web or TCP interface.")
/* Translators: What a port of vMix is for; at most 30 characters */
N_("Web controller and API")
/* Translators: What a port of vMix is for; at most 30 characters */
N_("TCP API")
/* Translators: What Session Announcement Protocol is */
N_("Announces multicast audio and video streams in the local network, today mostly for AES67 audio equipment.")
/* Translators: What Art-Net is */
N_("Carries DMX lighting control data over a network; used on stages and by LED installations.")
/* Translators: Security note for Art-Net */
N_("It has no authentication; keep lighting networks separate.")
/* Translators: What sACN (E1.31) is */
N_("Standard way of carrying DMX lighting control data over a network, usually as multicast.")
/* Translators: What RTP-MIDI is */
N_("Carries MIDI between computers and instruments over a network. Apple's session protocol takes two neighboring ports.")
/* Translators: What a port of RTP-MIDI is for; at most 30 characters */
N_("Session control")
/* Translators: What a port of RTP-MIDI is for; at most 30 characters */
N_("MIDI data")
/* Translators: What SuperCollider and OSC is */
N_("Sound synthesis system. Its parts, and other music programs, talk to each other with Open Sound Control messages.")
/* Translators: What a port of SuperCollider and OSC is for; at most 30 characters */
N_("Sound server (scsynth)")
/* Translators: What a port of SuperCollider and OSC is for; at most 30 characters */
N_("Language (sclang)")
/* Translators: What Threadfin and xTeVe is */
N_("Presents Internet television lists to Plex, Emby and Jellyfin as if they came from a tuner.")
/* Translators: What ErsatzTV is */
N_("Makes television channels with a schedule from a media library.")
/* Translators: What Dispatcharr is */
N_("Manages Internet television lists and program guides and passes the streams on to media servers.")
/* Translators: What Maintainerr is */
N_("Cleans a media library by rules: finds what nobody watches and removes it.")
/* Translators: What Wizarr is */
N_("Sends invitations to a media server and guides new users through the first steps.")
/* Translators: What Pinchflat is */
N_("Downloads new videos of chosen YouTube channels for the media library.")
/* Translators: What Mylar is */
N_("Watches for new comic issues, passes them to a download program and files them.")
/* Translators: What LazyLibrarian is */
N_("Follows authors and finds their books, audiobooks and magazines.")
/* Translators: What Stremio streaming server is */
N_("Local helper of the Stremio media center that fetches and converts the streams.")
/* Translators: What AzuraCast is */
N_("Web radio management in one package: stations, playlists and listeners' streams.")
/* Translators: What a port of AzuraCast is for; at most 30 characters */
N_("Stations (8000 and up)")
/* Translators: What JDownloader (Click'n'Load) is */
N_("Download manager for file hosting sites. Web pages hand over links through this port of the local machine.")
/* Translators: Security note for JDownloader (Click'n'Load) */
N_("Belongs to the local machine only.")
/* Translators: What pyLoad is */
N_("Download manager for servers and network storage, operated from the browser.")
/* Translators: Security note for pyLoad */
N_("Change the default sign-in and keep it up to date; old versions are easy to take over.")
/* Translators: What a port of pyLoad is for; at most 30 characters */
N_("Click'n'Load")
/* Translators: What Ant Media Server is */
N_("Server for live video with little delay.")
/* Translators: What a port of Ant Media Server is for; at most 30 characters */
N_("Web panel and HLS")
/* Translators: What a port of Ant Media Server is for; at most 30 characters */
N_("Web panel and WebRTC (HTTPS)")
/* Translators: What a port of Ant Media Server is for; at most 30 characters */
N_("RTMP input")
/* Translators: What SRS (Simple Realtime Server) is */
N_("Open source live video server that takes and delivers streams over RTMP, WebRTC, SRT and HTTP.")
/* Translators: What a port of SRS (Simple Realtime Server) is for; at most 30 characters */
N_("HTTP streams and player")
/* Translators: What OvenMediaEngine is */
N_("Open source live video server for streams with less than a second of delay.")
/* Translators: What a port of OvenMediaEngine is for; at most 30 characters */
N_("WebRTC signaling, LL-HLS")
/* Translators: What a port of OvenMediaEngine is for; at most 30 characters */
N_("Same over TLS")
/* Translators: What a port of OvenMediaEngine is for; at most 30 characters */
N_("TURN")
/* Translators: What datarhei Restreamer is */
N_("Takes a camera or live stream and passes it on to web pages and streaming services.")
/* Translators: What a port of datarhei Restreamer is for; at most 30 characters */
N_("RTMPS")
/* Translators: What Wowza Streaming Engine is */
N_("Commercial server for live video and video on demand.")
/* Translators: Security note for Wowza Streaming Engine */
N_("Keep the manager and the REST API closed to the outside.")
/* Translators: What a port of Wowza Streaming Engine is for; at most 30 characters */
N_("Streaming (RTMP, HLS)")
/* Translators: What a port of Wowza Streaming Engine is for; at most 30 characters */
N_("Manager web interface")
/* Translators: What Bluesound (BluOS) is */
N_("Control interface of network music players by Bluesound, NAD and others.")
/* Translators: What beets web interface is */
N_("Web interface of the music library manager beets.")
/* Translators: What NetJack2 (JACK network audio) is */
N_("Connects the JACK sound systems of several computers over the network.")
/* Translators: What Medusa and SickChill is */
N_("Watch for new episodes of series, pass them to a download program and file them.")
/* Translators: What Profilarr is */
N_("Manages the quality rules of Sonarr and Radarr in one place.")
/* Translators: What Jellystat is */
N_("Shows who watched what on a Jellyfin server.")
/* Translators: What Bitfocus Companion is */
N_("Turns a Stream Deck or a tablet into buttons for video mixers, cameras and other show equipment.")
/* Translators: Security note for Bitfocus Companion */
N_("Whoever reaches the page can press every button: keep it on the production network.")
/* Translators: What a port of Bitfocus Companion is for; at most 30 characters */
N_("Satellite devices")
/* Translators: What a port of Bitfocus Companion is for; at most 30 characters */
N_("Satellite devices (WebSocket)")
/* Translators: What RomM is */
N_("Manages a collection of old games and plays many of them in the browser.")
/* Translators: What Swing Music is */
N_("Plays a music collection in the browser.")
/* Translators: What Huntarr is */
N_("Has Sonarr, Radarr and their relatives look for what is missing in a media library.")
/* Translators: Security note for Huntarr */
N_("It holds the keys of the programs it steers: keep it on the home network.")
/* Translators: What Cleanuparr is */
N_("Removes downloads that are stuck or unwanted from Sonarr, Radarr and the download programs.")
/* Translators: What Blackmagic ATEM is */
N_("Control protocol of the ATEM video switchers; control programs and panels use it.")
/* Translators: Security note for Blackmagic ATEM */
N_("Has no sign-in: keep production equipment in a network of its own.")
/* Translators: What QLab is */
N_("Plays sound, video and light cues for theater on macOS; other devices start cues by OSC messages.")
/* Translators: Security note for QLab */
N_("Set an access code, or anyone in the network can run the show.")
/* Translators: What a port of QLab is for; at most 30 characters */
N_("OSC commands")
/* Translators: What Behringer X32 and Midas M32 is */
N_("Remote control of the digital mixing consoles by OSC messages; tablet apps use it.")
/* Translators: Security note for Behringer X32 and Midas M32 */
N_("Has no sign-in: keep the console out of the audience's network.")
/* Translators: What PJLink is */
N_("Common way of controlling projectors of many makers: power, input, lamp hours and errors.")
/* Translators: Security note for PJLink */
N_("Set the projector's PJLink password, and keep projectors in a network of their own.")
/* Translators: What Tunarr is */
N_("Makes television channels with a program guide from a Plex, Jellyfin or Emby library.")
/* Translators: What Photoview is */
N_("Photo gallery in the browser that follows the folders on the disk.")
/* Translators: What a port of Photoview is for; at most 30 characters */
N_("Web interface in the container")
/* Translators: What Ubooquity is */
N_("Home server for comics and electronic books.")
/* Translators: Security note for Ubooquity */
N_("Keep the administration on 2203 inside the home network.")
/* Translators: What a port of Ubooquity is for; at most 30 characters */
N_("Library")
/* Translators: What Red5 is */
N_("Streaming server in Java that takes and sends live video.")
/* Translators: What a port of Red5 is for; at most 30 characters */
N_("Web over TLS")
/* Translators: What PTP/IP is */
N_("Carries photos and remote control between digital cameras and computers over Wi-Fi.")
/* Translators: Security note for PTP/IP */
N_("Unencrypted: use it on the camera's own Wi-Fi or at home.")
/* Translators: What Apache Kafka is */
N_("Passes streams of messages between programs and keeps them for later reading. Producers and consumers connect to 9092.")
/* Translators: Security note for Apache Kafka */
N_("Plain text and open to everyone by default; use TLS with sign-in and keep it off the Internet.")
/* Translators: What Apache ZooKeeper is */
N_("Keeps shared settings and decides who leads in a group of servers; older Kafka and Solr clusters depend on it.")
/* Translators: Security note for Apache ZooKeeper */
N_("Open to everyone by default: only the cluster's own servers should reach it.")
/* Translators: What a port of Apache ZooKeeper is for; at most 30 characters */
N_("Followers to leader")
/* Translators: What a port of Apache ZooKeeper is for; at most 30 characters */
N_("Leader election")
/* Translators: What a port of Apache ZooKeeper is for; at most 30 characters */
N_("Admin web server")
/* Translators: What Confluent Schema Registry is */
N_("Keeps the descriptions of message formats that Kafka programs agree on.")
/* Translators: What Confluent REST Proxy is */
N_("Lets programs use Kafka over plain HTTP requests.")
/* Translators: What Kafka Connect is */
N_("Moves data between Kafka and other systems; its connectors are managed over HTTP.")
/* Translators: What ksqlDB is */
N_("Runs SQL-like queries over the messages passing through Kafka.")
/* Translators: What Confluent Control Center is */
N_("Web interface for watching and managing a Confluent Kafka cluster.")
/* Translators: What Redpanda is */
N_("Streaming broker that works with Kafka programs without Java or ZooKeeper.")
/* Translators: What a port of Redpanda is for; at most 30 characters */
N_("Kafka API")
/* Translators: What a port of Redpanda is for; at most 30 characters */
N_("Admin API")
/* Translators: What a port of Redpanda is for; at most 30 characters */
N_("Schema registry")
/* Translators: What a port of Redpanda is for; at most 30 characters */
N_("HTTP proxy")
/* Translators: What a port of Redpanda is for; at most 30 characters */
N_("Between brokers")
/* Translators: What RabbitMQ is */
N_("Message broker: programs leave messages in queues and others pick them up. The management page is on 15672; clusters also need epmd on 4369.")
/* Translators: Security note for RabbitMQ */
N_("Keep the node ports inside the cluster, use TLS for clients and remove the guest account.")
/* Translators: What a port of RabbitMQ is for; at most 30 characters */
N_("AMQP")
/* Translators: What a port of RabbitMQ is for; at most 30 characters */
N_("AMQP with TLS")
/* Translators: What a port of RabbitMQ is for; at most 30 characters */
N_("Management web page")
/* Translators: What a port of RabbitMQ is for; at most 30 characters */
N_("Management with TLS")
/* Translators: What a port of RabbitMQ is for; at most 30 characters */
N_("Streams")
/* Translators: What a port of RabbitMQ is for; at most 30 characters */
N_("STOMP")
/* Translators: What AMQP is */
N_("Common protocol for handing messages to a broker and fetching them, used by RabbitMQ, Qpid, Artemis and cloud services.")
/* Translators: Security note for AMQP */
N_("5672 is not encrypted; use 5671 across networks that are not trusted.")
/* Translators: What MQTT is */
N_("Light messaging protocol for sensors and smart home devices, which publish to and subscribe from a broker.")
/* Translators: Security note for MQTT */
N_("1883 sends everything, passwords too, in clear text; use 8883 with TLS and do not allow anonymous clients.")
/* Translators: What a port of MQTT is for; at most 30 characters */
N_("MQTT with TLS")
/* Translators: What Eclipse Mosquitto is */
N_("Small MQTT broker found in many smart homes.")
/* Translators: Security note for Eclipse Mosquitto */
N_("Set passwords and use TLS on 8883 when it is reached from beyond the home network.")
/* Translators: What EMQX is */
N_("MQTT broker for very many devices, with a dashboard in the browser.")
/* Translators: Security note for EMQX */
N_("Change the first password of the dashboard and use the ports with TLS.")
/* Translators: What a port of EMQX is for; at most 30 characters */
N_("MQTT over WebSocket")
/* Translators: What a port of EMQX is for; at most 30 characters */
N_("MQTT over secure WebSocket")
/* Translators: What HiveMQ is */
N_("MQTT broker for companies, with a control center in the browser.")
/* Translators: What a port of HiveMQ is for; at most 30 characters */
N_("Control center")
/* Translators: What NATS is */
N_("Quick message bus for programs in the cloud and on small devices.")
/* Translators: Security note for NATS */
N_("Open to everyone unless sign-in is set up; the monitoring page has no password.")
/* Translators: What a port of NATS is for; at most 30 characters */
N_("HTTP monitoring")
/* Translators: What Apache ActiveMQ Classic is */
N_("Message broker for Java and many other languages. Its web console is on 8161.")
/* Translators: Security note for Apache ActiveMQ Classic */
N_("Break-ins over 61616 have been frequent on old versions: update it, keep it private and change the admin password.")
/* Translators: What a port of Apache ActiveMQ Classic is for; at most 30 characters */
N_("OpenWire")
/* Translators: What Apache Artemis is */
N_("Newer message broker from the ActiveMQ project; one port understands all its protocols.")
/* Translators: What a port of Apache Artemis is for; at most 30 characters */
N_("All protocols")
/* Translators: What a port of Apache Artemis is for; at most 30 characters */
N_("HornetQ")
/* Translators: What STOMP is */
N_("Simple text protocol for talking to message brokers such as RabbitMQ and ActiveMQ.")
/* Translators: Security note for STOMP */
N_("61613 is not encrypted; use TLS across networks that are not trusted.")
/* Translators: What a port of STOMP is for; at most 30 characters */
N_("STOMP with TLS")
/* Translators: What IBM MQ is */
N_("Message queues for companies, long used in banks and between mainframes.")
/* Translators: What a port of IBM MQ is for; at most 30 characters */
N_("Queue manager listener")
/* Translators: What Solace PubSub+ is */
N_("Message broker for companies with its own protocol (SMF); it can speak MQTT, AMQP and REST as well.")
/* Translators: What a port of Solace PubSub+ is for; at most 30 characters */
N_("SMF messaging")
/* Translators: What a port of Solace PubSub+ is for; at most 30 characters */
N_("SMF, compressed")
/* Translators: What a port of Solace PubSub+ is for; at most 30 characters */
N_("SMF with TLS")
/* Translators: What a port of Solace PubSub+ is for; at most 30 characters */
N_("Broker manager and SEMP")
/* Translators: What a port of Solace PubSub+ is for; at most 30 characters */
N_("Broker manager with TLS")
/* Translators: What a port of Solace PubSub+ is for; at most 30 characters */
N_("Health check")
/* Translators: What Apache Pulsar is */
N_("Message and streaming system that keeps storage and message handling apart.")
/* Translators: What a port of Apache Pulsar is for; at most 30 characters */
N_("Clients with TLS")
/* Translators: What a port of Apache Pulsar is for; at most 30 characters */
N_("Administration with TLS")
/* Translators: What NSQ is */
N_("Spread-out message queue without a central broker; nsqadmin shows what goes on in the browser.")
/* Translators: What a port of NSQ is for; at most 30 characters */
N_("nsqd clients")
/* Translators: What a port of NSQ is for; at most 30 characters */
N_("nsqd HTTP")
/* Translators: What a port of NSQ is for; at most 30 characters */
N_("nsqlookupd registration")
/* Translators: What a port of NSQ is for; at most 30 characters */
N_("nsqlookupd HTTP")
/* Translators: What a port of NSQ is for; at most 30 characters */
N_("nsqadmin web page")
/* Translators: What Apache RocketMQ is */
N_("Message broker used by large shops and banks. Clients ask the name server first, then talk to the broker.")
/* Translators: Security note for Apache RocketMQ */
N_("Old versions are attacked over these ports; keep them inside the network.")
/* Translators: What a port of Apache RocketMQ is for; at most 30 characters */
N_("Broker fast lane")
/* Translators: What a port of Apache RocketMQ is for; at most 30 characters */
N_("Broker replication")
/* Translators: What a port of Apache RocketMQ is for; at most 30 characters */
N_("Proxy (gRPC)")
/* Translators: What beanstalkd is */
N_("Small, quick queue for handing jobs to background workers.")
/* Translators: Security note for beanstalkd */
N_("Has no sign-in: keep it on the local machine or a private network.")
/* Translators: What Gearman is */
N_("Job server that hands work from programs to workers on other machines.")
/* Translators: Security note for Gearman */
N_("Has no sign-in: keep it private.")
/* Translators: What Faktory is */
N_("Job server that hands work to workers written in any language.")
/* Translators: What a port of Faktory is for; at most 30 characters */
N_("Workers and clients")
/* Translators: What ElasticMQ is */
N_("Stand-in for the Amazon SQS queue service, for development and tests.")
/* Translators: What a port of ElasticMQ is for; at most 30 characters */
N_("Queues (SQS API)")
/* Translators: What Flower is */
N_("Web page for watching the workers of the Celery task queue.")
/* Translators: Security note for Flower */
N_("Open to everyone until sign-in is set up.")
/* Translators: What Centrifugo is */
N_("Server that pushes live messages to browsers and apps over WebSocket.")
/* Translators: What Microsoft Message Queuing is */
N_("Message queues built into Windows for passing work between programs.")
/* Translators: Security note for Microsoft Message Queuing */
N_("A serious flaw was found in 2023; uninstall the feature where unused and never open 1801 to the Internet.")
/* Translators: What a port of Microsoft Message Queuing is for; at most 30 characters */
N_("Ping between queues")
/* Translators: What a port of Microsoft Message Queuing is for; at most 30 characters */
N_("Directory lookup")
/* Translators: What a port of Microsoft Message Queuing is for; at most 30 characters */
N_("Queue reading")
/* Translators: What Apple Push Notification service is */
N_("Brings notifications to iPhones, iPads and Macs. They keep an outgoing connection to Apple open on 5223 and turn to 443 when it is blocked.")
/* Translators: Security note for Apple Push Notification service */
N_("Outgoing only; nothing has to be opened toward the devices.")
/* Translators: What a port of Apple Push Notification service is for; at most 30 characters */
N_("Devices to Apple")
/* Translators: What a port of Apple Push Notification service is for; at most 30 characters */
N_("Senders to Apple")
/* Translators: What Firebase Cloud Messaging is */
N_("Brings notifications to Android devices. They keep an outgoing connection to Google open on 5228 to 5230 or on 443.")
/* Translators: What a port of Firebase Cloud Messaging is for; at most 30 characters */
N_("Devices to Google")
/* Translators: What SMPP is */
N_("Protocol by which companies hand text messages (SMS) to a mobile operator's message center.")
/* Translators: Security note for SMPP */
N_("Not encrypted; use a VPN or TLS to the operator.")
/* Translators: What Kafka controller (KRaft) is */
N_("Where the controllers of a Kafka cluster agree on its state, in place of ZooKeeper. The port comes from Kafka's sample settings.")
/* Translators: Security note for Kafka controller (KRaft) */
N_("Only for the cluster's own servers.")
/* Translators: What Kafka UI (Kafbat) is */
N_("Web interface for Kafka clusters: topics, messages, consumers and their lag.")
/* Translators: Security note for Kafka UI (Kafbat) */
N_("Sign-in is off by default, and topics can be deleted from the page: keep it on a private network.")
/* Translators: What Kafdrop is */
N_("Web interface that shows the topics and messages of a Kafka cluster.")
/* Translators: Security note for Kafdrop */
N_("Has no sign-in of its own: keep it on a private network.")
/* Translators: What ntfy is */
N_("Sends push notifications to phones and desktops by a simple HTTP request.")
/* Translators: Security note for ntfy */
N_("By default everyone may read and write every topic: set access rules before making it public.")
/* Translators: What a port of ntfy is for; at most 30 characters */
N_("Web app and API (TLS)")
/* Translators: What Gotify is */
N_("Self-hosted server for push notifications, with a web page and an Android app.")
/* Translators: Security note for Gotify */
N_("The first account is admin with the password admin: change it, and use HTTPS.")
/* Translators: What AWS IoT Core is */
N_("Message broker in Amazon's cloud to which devices connect out with a certificate of their own.")
/* Translators: What a port of AWS IoT Core is for; at most 30 characters */
N_("MQTT over TLS")
/* Translators: What a port of AWS IoT Core is for; at most 30 characters */
N_("MQTT (ALPN), WebSocket, HTTPS")
/* Translators: What a port of AWS IoT Core is for; at most 30 characters */
N_("HTTPS with certificate")
/* Translators: What Apprise API is */
N_("Passes one message on to many notification services, such as Telegram, mail or ntfy.")
/* Translators: What VerneMQ is */
N_("MQTT broker made for clusters and very many devices.")
/* Translators: Security note for VerneMQ */
N_("Keep 44053 and 8888 inside the cluster.")
/* Translators: What a port of VerneMQ is for; at most 30 characters */
N_("Metrics and status page")
/* Translators: What Alertmanager is */
N_("Receives alerts from Prometheus, groups them and sends them on by mail, chat or pager.")
/* Translators: What a port of Alertmanager is for; at most 30 characters */
N_("Cluster")
/* Translators: What Apache Exporter is */
N_("Offers measurements of an Apache web server to Prometheus.")
/* Translators: What Beszel is */
N_("Light server monitoring with a web hub and a small agent on each machine.")
/* Translators: What a port of Beszel is for; at most 30 characters */
N_("Web interface (hub)")
/* Translators: What BIND Exporter is */
N_("Offers measurements of the BIND name server to Prometheus.")
/* Translators: What Blackbox Exporter is */
N_("Tests websites, ports and hosts from outside and reports the result to Prometheus.")
/* Translators: Security note for Blackbox Exporter */
N_("It fetches any address it is asked to; allow only the monitoring server.")
/* Translators: What cAdvisor is */
N_("Measures what running containers use and shows it on a web page and to Prometheus.")
/* Translators: What Checkmk agent is */
N_("Agent of the Checkmk monitoring system. The server connects here and reads the state of the machine.")
/* Translators: Security note for Checkmk agent */
N_("Register the agent for TLS, or allow only the monitoring server; older agents answer everyone in clear text.")
/* Translators: What a port of Checkmk agent is for; at most 30 characters */
N_("Agent registration")
/* Translators: What Chronograf is */
N_("Web interface of the older InfluxDB stack: shows measurements and manages alerts.")
/* Translators: Security note for Chronograf */
N_("Sign-in is off by default: keep it on a private network.")
/* Translators: What collectd is */
N_("Daemon that gathers system statistics and can send them to other machines in its own binary protocol.")
/* Translators: Security note for collectd */
N_("Use its signing or encryption when data crosses untrusted networks.")
/* Translators: What collectd Exporter is */
N_("Takes measurements from collectd and offers them to Prometheus.")
/* Translators: What Consul Exporter is */
N_("Offers measurements of a Consul cluster to Prometheus.")
/* Translators: What Coroot is */
N_("Watches services and their connections on servers and in Kubernetes and explains what is wrong.")
/* Translators: What dash. is */
N_("Simple, pretty overview page of a server's state.")
/* Translators: What Datadog Agent is */
N_("Local collector of the Datadog monitoring service. Applications hand it their traces and measurements.")
/* Translators: What a port of Datadog Agent is for; at most 30 characters */
N_("Traces (APM)")
/* Translators: What a port of Datadog Agent is for; at most 30 characters */
N_("DogStatsD metrics")
/* Translators: What a port of Datadog Agent is for; at most 30 characters */
N_("Go runtime variables (local)")
/* Translators: What a port of Datadog Agent is for; at most 30 characters */
N_("IPC API (local)")
/* Translators: What NVIDIA DCGM Exporter is */
N_("Offers measurements of NVIDIA graphics processors to Prometheus.")
/* Translators: What Docker metrics is */
N_("Optional measurements of the Docker daemon itself for Prometheus; the port is the one from Docker's documentation.")
/* Translators: What Elastic APM Server is */
N_("Receives timings and errors of applications and stores them in Elasticsearch.")
/* Translators: What Elasticsearch Exporter is */
N_("Offers measurements of an Elasticsearch cluster to Prometheus.")
/* Translators: What Elastic Fleet Server is */
N_("Manages Elastic Agents, which fetch their instructions from this port.")
/* Translators: What Fluentd / Fluent Bit is */
N_("Collect log data from many sources and forward it. Docker's fluentd log driver sends to this port.")
/* Translators: Security note for Fluentd / Fluent Bit */
N_("Enable a shared key or TLS when the port is reachable by others.")
/* Translators: What a port of Fluentd / Fluent Bit is for; at most 30 characters */
N_("Forward protocol")
/* Translators: What a port of Fluentd / Fluent Bit is for; at most 30 characters */
N_("HTTP input")
/* Translators: What a port of Fluentd / Fluent Bit is for; at most 30 characters */
N_("Fluent Bit HTTP server")
/* Translators: What Ganglia is */
N_("Monitoring for compute clusters; each machine announces its measurements on the network.")
/* Translators: What a port of Ganglia is for; at most 30 characters */
N_("gmond measurements")
/* Translators: What a port of Ganglia is for; at most 30 characters */
N_("gmetad dump")
/* Translators: What a port of Ganglia is for; at most 30 characters */
N_("gmetad queries")
/* Translators: What Gatus is */
N_("Checks services and shows a status page.")
/* Translators: What Glances is */
N_("System monitor for the terminal that can also be read in the browser or from another machine.")
/* Translators: What a port of Glances is for; at most 30 characters */
N_("Server mode")
/* Translators: What Grafana is */
N_("Web interface that shows measurements from many sources as dashboards.")
/* Translators: Security note for Grafana */
N_("Change the initial administrator password and put HTTPS in front.")
/* Translators: What Grafana Alloy is */
N_("Collector for measurements, logs and traces. The web page for troubleshooting is on this port.")
/* Translators: What Graphite is */
N_("Stores measurements that programs send as simple lines of text, and draws graphs.")
/* Translators: Security note for Graphite */
N_("Input needs no login; allow only known senders.")
/* Translators: What a port of Graphite is for; at most 30 characters */
N_("Plaintext input")
/* Translators: What a port of Graphite is for; at most 30 characters */
N_("Pickle input")
/* Translators: What a port of Graphite is for; at most 30 characters */
N_("Cache queries")
/* Translators: What a port of Graphite is for; at most 30 characters */
N_("Web (development server)")
/* Translators: What Graphite Exporter is */
N_("Takes measurements in Graphite form and offers them to Prometheus.")
/* Translators: What a port of Graphite Exporter is for; at most 30 characters */
N_("Graphite input")
/* Translators: What Graylog is */
N_("Collects log messages of many machines and makes them searchable in the browser.")
/* Translators: What a port of Graylog is for; at most 30 characters */
N_("GELF input")
/* Translators: What a port of Graylog is for; at most 30 characters */
N_("Syslog input")
/* Translators: What a port of Graylog is for; at most 30 characters */
N_("Beats input")
/* Translators: What HAProxy Exporter is */
N_("Offers measurements of HAProxy to Prometheus; newer HAProxy versions do this themselves.")
/* Translators: What Healthchecks is */
N_("Warns when scheduled jobs stop reporting in.")
/* Translators: What Icinga 2 is */
N_("Monitoring system. Agents, satellites and its API share this encrypted port.")
/* Translators: What IPMI Exporter is */
N_("Reads the hardware sensors of servers over IPMI and offers them to Prometheus.")
/* Translators: What Jaeger is */
N_("Shows the path and timing of requests through many services.")
/* Translators: What a port of Jaeger is for; at most 30 characters */
N_("OTLP HTTP")
/* Translators: What a port of Jaeger is for; at most 30 characters */
N_("Collector gRPC (v1)")
/* Translators: What a port of Jaeger is for; at most 30 characters */
N_("Collector HTTP (v1)")
/* Translators: What a port of Jaeger is for; at most 30 characters */
N_("Agent, compact (v1)")
/* Translators: What a port of Jaeger is for; at most 30 characters */
N_("Agent, binary (v1)")
/* Translators: What a port of Jaeger is for; at most 30 characters */
N_("Sampling configuration")
/* Translators: What Kafka Exporter is */
N_("Offers measurements of an Apache Kafka cluster to Prometheus.")
/* Translators: What Kapacitor is */
N_("Watches measurements of InfluxDB and sends alerts. It is controlled over an HTTP API.")
/* Translators: What Kibana is */
N_("Web interface for searching and charting the data in Elasticsearch.")
/* Translators: Security note for Kibana */
N_("Keep security switched on and put it behind HTTPS.")
/* Translators: What kube-state-metrics is */
N_("Reports the state of the objects in a Kubernetes cluster to Prometheus.")
/* Translators: What a port of kube-state-metrics is for; at most 30 characters */
N_("Its own metrics")
/* Translators: What LibreSpeed is */
N_("Speed test page for a self-hosted server, run in the browser.")
/* Translators: What a port of LibreSpeed is for; at most 30 characters */
N_("Web page (TLS)")
/* Translators: What Logstash is */
N_("Receives, reshapes and forwards log data. Filebeat and its relatives send to 5044.")
/* Translators: What a port of Logstash is for; at most 30 characters */
N_("Beats input (customary)")
/* Translators: What a port of Logstash is for; at most 30 characters */
N_("Monitoring API")
/* Translators: What Grafana Loki is */
N_("Stores log lines and searches them by labels, usually viewed in Grafana.")
/* Translators: Security note for Grafana Loki */
N_("It has no login; put a proxy with authentication in front.")
/* Translators: What Memcached Exporter is */
N_("Offers measurements of a Memcached server to Prometheus.")
/* Translators: What Grafana Mimir is */
N_("Long-term store for Prometheus measurements that grows over many machines.")
/* Translators: What a port of Grafana Mimir is for; at most 30 characters */
N_("Gossip between members")
/* Translators: What MongoDB Exporter is */
N_("Offers measurements of a MongoDB server to Prometheus.")
/* Translators: What Munin node is */
N_("Agent of the Munin monitoring system, asked by the server every few minutes.")
/* Translators: Security note for Munin node */
N_("Unencrypted; allow only the Munin server.")
/* Translators: What MySpeed is */
N_("Measures the speed of the Internet connection regularly and shows how it changes.")
/* Translators: What MySQL Server Exporter is */
N_("Offers measurements of a MySQL or MariaDB server to Prometheus.")
/* Translators: What Nagios is */
N_("Long-standing monitoring system, viewed through a web server; its agents use ports of their own.")
/* Translators: Security note for Nagios */
N_("Change the initial administrator password.")
/* Translators: What NCPA (Nagios agent) is */
N_("Monitoring agent from Nagios for Windows, Linux and macOS with its own web page.")
/* Translators: What NetAlertX is */
N_("Looks for devices on the network, notes when they come and go and warns about unknown ones.")
/* Translators: Security note for NetAlertX */
N_("Has no password unless one is set: keep it on the home network.")
/* Translators: What Netdata is */
N_("Shows the state of a machine in the browser, second by second.")
/* Translators: Security note for Netdata */
N_("The page needs no login by default; keep it off the Internet.")
/* Translators: What NGINX Prometheus Exporter is */
N_("Offers measurements of an nginx web server to Prometheus.")
/* Translators: What Prometheus Node Exporter is */
N_("Offers measurements of a Linux or Unix machine, such as load, memory and disks, to Prometheus.")
/* Translators: Security note for Prometheus Node Exporter */
N_("It reveals much about the machine; allow only the monitoring server.")
/* Translators: What Nagios NRPE is */
N_("Agent that runs monitoring checks on a machine when the Nagios server asks for them.")
/* Translators: Security note for Nagios NRPE */
N_("Allow only the monitoring server and leave command arguments switched off.")
/* Translators: What Nagios NSCA is */
N_("Takes in check results that machines send to Nagios on their own.")
/* Translators: Security note for Nagios NSCA */
N_("Its encryption is weak by today's standards; restrict the senders.")
/* Translators: What NSClient++ is */
N_("Monitoring agent for Windows that Nagios, Icinga and others can question.")
/* Translators: What a port of NSClient++ is for; at most 30 characters */
N_("check_nt")
/* Translators: What a port of NSClient++ is for; at most 30 characters */
N_("NRPE")
/* Translators: What NUT Exporter is */
N_("Offers the state of uninterruptible power supplies to Prometheus.")
/* Translators: What NVIDIA GPU Exporter is */
N_("Offers what nvidia-smi says about graphics cards to Prometheus.")
/* Translators: What OpenObserve is */
N_("Stores and searches logs, measurements and traces.")
/* Translators: What OpenTelemetry (OTLP) is */
N_("Common protocol and collector for traces, measurements and logs. Applications send their data to these ports.")
/* Translators: Security note for OpenTelemetry (OTLP) */
N_("Receivers accept data from anyone; bind them to a private address.")
/* Translators: What a port of OpenTelemetry (OTLP) is for; at most 30 characters */
N_("OTLP over gRPC")
/* Translators: What a port of OpenTelemetry (OTLP) is for; at most 30 characters */
N_("OTLP over HTTP")
/* Translators: What a port of OpenTelemetry (OTLP) is for; at most 30 characters */
N_("zPages")
/* Translators: What Performance Co-Pilot is */
N_("Measures the performance of a machine and hands the values to tools and web pages.")
/* Translators: What a port of Performance Co-Pilot is for; at most 30 characters */
N_("Metrics collector (pmcd)")
/* Translators: What a port of Performance Co-Pilot is for; at most 30 characters */
N_("Web API (pmproxy)")
/* Translators: What Perses is */
N_("Web interface that shows measurements of Prometheus and others as dashboards kept in files.")
/* Translators: What PHP-FPM Exporter is */
N_("Offers measurements of PHP-FPM to Prometheus.")
/* Translators: What PostgreSQL Server Exporter is */
N_("Offers measurements of a PostgreSQL server to Prometheus.")
/* Translators: What Process Exporter is */
N_("Offers measurements of chosen running programs to Prometheus.")
/* Translators: What Prometheus is */
N_("Monitoring system that regularly collects measurements from machines and programs and stores them as time series.")
/* Translators: Security note for Prometheus */
N_("It has no login of its own by default; keep it behind a reverse proxy or in a private network.")
/* Translators: What Prometheus Pushgateway is */
N_("Takes measurements from short-lived jobs and holds them until Prometheus collects them.")
/* Translators: What Promtail is */
N_("Agent that sends local log files to Loki. Its small web page shows what it follows.")
/* Translators: What a port of Promtail is for; at most 30 characters */
N_("Sample configuration")
/* Translators: What PRTG Network Monitor is */
N_("Network monitoring for Windows servers with a web interface; remote probes call in on their own port.")
/* Translators: What a port of PRTG Network Monitor is for; at most 30 characters */
N_("Remote probes")
/* Translators: What Proxmox VE Exporter is */
N_("Offers measurements of Proxmox VE to Prometheus.")
/* Translators: What Grafana Pyroscope is */
N_("Collects profiles of running programs and shows where time and memory go.")
/* Translators: What RabbitMQ Exporter is */
N_("Offers measurements of RabbitMQ to Prometheus. Newer RabbitMQ versions do so themselves on 15692.")
/* Translators: What Redis Exporter is */
N_("Offers measurements of a Redis or Valkey server to Prometheus.")
/* Translators: What Scrutiny is */
N_("Web page that watches the health of the disks of one or more machines.")
/* Translators: What Sentry (self-hosted) is */
N_("Collects errors from applications. A self-hosted installation listens on this port.")
/* Translators: What a port of Sentry (self-hosted) is for; at most 30 characters */
N_("Web interface and events")
/* Translators: What a port of Sentry (self-hosted) is for; at most 30 characters */
N_("Hosted service")
/* Translators: What Seq is */
N_("Log server popular with .NET developers; applications send structured log events to it.")
/* Translators: What a port of Seq is for; at most 30 characters */
N_("Log intake, default web port")
/* Translators: What SigNoz is */
N_("Open-source observability with traces, measurements and logs in one web interface.")
/* Translators: What Apache SkyWalking is */
N_("Application monitoring with traces, popular in Java systems.")
/* Translators: What smartctl Exporter is */
N_("Offers the health data of disks to Prometheus.")
/* Translators: What SNMP Exporter is */
N_("Asks network devices over SNMP and offers the answers to Prometheus.")
/* Translators: What Speedtest Exporter is */
N_("Measures the Internet connection and offers the result to Prometheus.")
/* Translators: What Splunk is */
N_("Collects machine data and logs and makes them searchable.")
/* Translators: Security note for Splunk */
N_("Restrict the management port 8089 to administrators and other Splunk servers.")
/* Translators: What a port of Splunk is for; at most 30 characters */
N_("Management API")
/* Translators: What a port of Splunk is for; at most 30 characters */
N_("Data from forwarders")
/* Translators: What a port of Splunk is for; at most 30 characters */
N_("HTTP event collector")
/* Translators: What a port of Splunk is for; at most 30 characters */
N_("App server")
/* Translators: What a port of Splunk is for; at most 30 characters */
N_("KV store")
/* Translators: What SSL Exporter is */
N_("Tells Prometheus when TLS certificates run out.")
/* Translators: What StatsD is */
N_("Sums up counters and timings that applications send as small packets, then passes them to a store such as Graphite.")
/* Translators: Security note for StatsD */
N_("It accepts data from anyone; bind it to localhost or a private network.")
/* Translators: What a port of StatsD is for; at most 30 characters */
N_("Metrics input")
/* Translators: What StatsD Exporter is */
N_("Takes measurements in StatsD form and offers them to Prometheus.")
/* Translators: What a port of StatsD Exporter is for; at most 30 characters */
N_("StatsD input")
/* Translators: What Telegraf is */
N_("Agent that gathers measurements and passes them on. It opens ports only for the plugins that are switched on.")
/* Translators: What a port of Telegraf is for; at most 30 characters */
N_("Prometheus output")
/* Translators: What a port of Telegraf is for; at most 30 characters */
N_("InfluxDB input")
/* Translators: What Grafana Tempo is */
N_("Stores traces, the paths of requests through a system, for viewing in Grafana.")
/* Translators: What Thanos is */
N_("Joins several Prometheus servers and keeps their data for a long time.")
/* Translators: What UnPoller (UniFi) is */
N_("Offers measurements of UniFi network devices to Prometheus and other databases.")
/* Translators: What a port of UnPoller (UniFi) is for; at most 30 characters */
N_("Web interface (if enabled)")
/* Translators: What Uptime Kuma is */
N_("Self-hosted web page that checks whether websites and services are up, and sends alerts.")
/* Translators: What Vector is */
N_("Collects logs and measurements, changes them and passes them on. This port is its own API, switched off at first.")
/* Translators: What VictoriaLogs is */
N_("Small store for log lines.")
/* Translators: Security note for VictoriaLogs */
N_("It has no login by default; use a proxy with authentication.")
/* Translators: What WatchYourLAN is */
N_("Looks for devices on the local network and tells about new ones.")
/* Translators: What Windows Exporter is */
N_("Offers measurements of a Windows machine to Prometheus.")
/* Translators: What Zabbix is */
N_("Monitoring for machines and networks. The server asks agents on 10050; active agents and proxies report to the server on 10051.")
/* Translators: Security note for Zabbix */
N_("Let agents answer only the Zabbix server, and switch on its encryption across untrusted networks.")
/* Translators: What a port of Zabbix is for; at most 30 characters */
N_("Server, active agents")
/* Translators: What a port of Zabbix is for; at most 30 characters */
N_("Agent, asked by the server")
/* Translators: What a port of Zabbix is for; at most 30 characters */
N_("Web service (reports)")
/* Translators: What a port of Zabbix is for; at most 30 characters */
N_("Java gateway")
/* Translators: What Zipkin is */
N_("Collects and shows the timing of requests through many services.")
/* Translators: What DNS is */
N_("Turns names such as example.org into addresses. Questions usually travel over UDP, long answers and zone transfers over TCP.")
/* Translators: Security note for DNS */
N_("Not encrypted and easy to spoof; do not run a resolver that answers the whole Internet. DNS over TLS or HTTPS hides the questions.")
/* Translators: What DNS over TLS is */
N_("DNS questions inside an encrypted TLS connection; Android calls it Private DNS.")
/* Translators: What DNS over QUIC is */
N_("DNS questions inside an encrypted QUIC connection.")
/* Translators: What DNS over HTTPS is */
N_("DNS questions hidden in ordinary HTTPS traffic; browsers use it for private lookups.")
/* Translators: What DNSCrypt is */
N_("Older way to encrypt DNS questions between a computer and its resolver.")
/* Translators: What NetBIOS Name Service is */
N_("Finds Windows computers by name on the local network, from the days before DNS was used for that.")
/* Translators: Security note for NetBIOS Name Service */
N_("Easily spoofed; switch NetBIOS off where nothing old needs it and block it at the border.")
/* Translators: What NetBIOS Datagram Service is */
N_("Short announcements between Windows computers, such as the old list of the network neighborhood.")
/* Translators: Security note for NetBIOS Datagram Service */
N_("Switch NetBIOS off where nothing old needs it and block it at the border.")
/* Translators: What WINS is */
N_("Old Windows server that keeps the NetBIOS names of a larger network; long replaced by DNS.")
/* Translators: Security note for WINS */
N_("Outdated and attackable; remove it where possible.")
/* Translators: What a port of WINS is for; at most 30 characters */
N_("Replication")
/* Translators: What a port of WINS is for; at most 30 characters */
N_("Name lookups")
/* Translators: What a port of WINS is for; at most 30 characters */
N_("Registered with IANA")
/* Translators: What BIND 9 is */
N_("Widely used DNS server. The rndc tool controls it over 953, normally only from the same machine.")
/* Translators: Security note for BIND 9 */
N_("Keep the control port on localhost and limit who may use recursion and zone transfers.")
/* Translators: What a port of BIND 9 is for; at most 30 characters */
N_("Control (rndc)")
/* Translators: What Unbound is */
N_("DNS resolver that looks up and checks answers itself.")
/* Translators: Security note for Unbound */
N_("Keep the control port on localhost.")
/* Translators: What a port of Unbound is for; at most 30 characters */
N_("Control (unbound-control)")
/* Translators: What NSD is */
N_("DNS server that only publishes its own zones.")
/* Translators: What a port of NSD is for; at most 30 characters */
N_("Control (nsd-control)")
/* Translators: What PowerDNS Authoritative Server is */
N_("DNS server that keeps its zones in a database and can be managed over an HTTP API.")
/* Translators: Security note for PowerDNS Authoritative Server */
N_("Keep the API port private and use a long key.")
/* Translators: What a port of PowerDNS Authoritative Server is for; at most 30 characters */
N_("Web server and API")
/* Translators: What PowerDNS Recursor is */
N_("DNS resolver for providers and large networks.")
/* Translators: What dnsdist is */
N_("Stands in front of DNS servers, spreads the questions and holds off abuse.")
/* Translators: What dnsmasq is */
N_("Small DNS forwarder and DHCP server inside home routers and virtual networks.")
/* Translators: What a port of dnsmasq is for; at most 30 characters */
N_("DHCP")
/* Translators: What a port of dnsmasq is for; at most 30 characters */
N_("TFTP")
/* Translators: What CoreDNS is */
N_("DNS server made of plugins; gives the services in Kubernetes clusters their names.")
/* Translators: What a port of CoreDNS is for; at most 30 characters */
N_("Health")
/* Translators: What a port of CoreDNS is for; at most 30 characters */
N_("Readiness")
/* Translators: What systemd-resolved is */
N_("Name lookup service of many Linux systems; it answers on 127.0.0.53 and so occupies port 53 locally.")
/* Translators: What a port of systemd-resolved is for; at most 30 characters */
N_("Local DNS stub")
/* Translators: What a port of systemd-resolved is for; at most 30 characters */
N_("LLMNR")
/* Translators: What Pi-hole is */
N_("DNS server for home networks that blocks advertising and trackers for every device.")
/* Translators: Security note for Pi-hole */
N_("For the home network only; an open resolver is abused for attacks.")
/* Translators: What a port of Pi-hole is for; at most 30 characters */
N_("Web interface (TLS, version 6)")
/* Translators: What a port of Pi-hole is for; at most 30 characters */
N_("DHCP (optional)")
/* Translators: What a port of AdGuard Home is for; at most 30 characters */
N_("First setup page")
/* Translators: What a port of AdGuard Home is for; at most 30 characters */
N_("DNS over TLS and QUIC")
/* Translators: What a port of AdGuard Home is for; at most 30 characters */
N_("DNSCrypt")
/* Translators: What Technitium DNS Server is */
N_("DNS server with a web console that blocks advertising and serves local zones.")
/* Translators: What a port of Technitium DNS Server is for; at most 30 characters */
N_("Web console, HTTPS")
/* Translators: What a port of Technitium DNS Server is for; at most 30 characters */
N_("DNS over HTTPS")
/* Translators: What Blocky is */
N_("Small DNS proxy for home networks that blocks advertising by lists.")
/* Translators: What a port of Blocky is for; at most 30 characters */
N_("HTTP API and metrics")
/* Translators: What Knot DNS is */
N_("DNS server that publishes zones, made by the Czech domain registry.")
/* Translators: What Knot Resolver is */
N_("DNS resolver with encrypted lookups, made by the Czech domain registry.")
/* Translators: What a port of Knot Resolver is for; at most 30 characters */
N_("DNS over TLS")
/* Translators: What EPP (domain registration) is */
N_("How registrars order, renew and transfer domain names at a registry, always over TLS.")
/* Translators: What Handle System is */
N_("Finds where an object with a lasting identifier, such as a DOI, is to be had now.")
/* Translators: What DHCP is */
N_("Hands out IPv4 addresses, the default gateway and DNS servers to devices that join a network. Clients broadcast from port 68, servers and relays answer on port 67.")
/* Translators: Security note for DHCP */
N_("There is no authentication: any host on the same network can answer as a rogue server. Use DHCP snooping on switches.")
/* Translators: What a port of DHCP is for; at most 30 characters */
N_("Server and relay")
/* Translators: What a port of DHCP is for; at most 30 characters */
N_("Client")
/* Translators: What DHCPv6 is */
N_("Gives IPv6 hosts addresses, delegated prefixes and other settings. Clients listen on port 546, servers and relays on port 547.")
/* Translators: Security note for DHCPv6 */
N_("Replies are not authenticated in practice; use DHCPv6 guard on switches and let packets in only from the local link.")
/* Translators: What DHCP failover is */
N_("Link between two DHCP servers that share one address pool, so that the second carries on when the first one fails.")
/* Translators: Security note for DHCP failover */
N_("Allow it between the two partner servers only.")
/* Translators: What Kea Control Agent is */
N_("REST interface of the Kea DHCP server. Management tools and the partner in a high-availability pair send it JSON commands.")
/* Translators: Security note for Kea Control Agent */
N_("The sample configuration has no authentication and no TLS: bind it to the loopback address or add both.")
/* Translators: What TFTP is */
N_("Very simple file transfer used by network boot, IP telephones and routers to load boot images, firmware and configurations.")
/* Translators: Security note for TFTP */
N_("No login and no encryption: serve one read-only directory on a management network only and never let it face the Internet.")
/* Translators: What PXE network boot is */
N_("Lets a computer start from the network: a boot service next to the normal DHCP server names the boot file, which is then loaded, usually by TFTP.")
/* Translators: Security note for PXE network boot */
N_("Whoever answers first decides what the computer starts. Keep it on a trusted network and use Secure Boot.")
/* Translators: What a port of PXE network boot is for; at most 30 characters */
N_("Boot server discovery")
/* Translators: What a port of PXE network boot is for; at most 30 characters */
N_("proxyDHCP")
/* Translators: What a port of PXE network boot is for; at most 30 characters */
N_("Boot file by TFTP")
/* Translators: What NTP is */
N_("Keeps computer clocks right by asking time servers. Nearly every operating system and router uses it.")
/* Translators: Security note for NTP */
N_("Plain NTP can be forged, and open servers are abused to flood others. Turn off monitor queries and consider Network Time Security.")
/* Translators: What NTS key establishment is */
N_("TLS connection by which an NTP client gets the keys that protect its later time requests on port 123 against forgery.")
/* Translators: What chrony command port is */
N_("Control and status port of the chrony time daemon, used by its command-line tool chronyc.")
/* Translators: Security note for chrony command port */
N_("It answers only local requests by default; leave it so.")
/* Translators: What PTP (IEEE 1588) is */
N_("Synchronizes clocks on a local network to well below a microsecond, for audio and video networks, trading, telecoms and industry.")
/* Translators: Security note for PTP (IEEE 1588) */
N_("Messages are usually unauthenticated; keep the clock network separate.")
/* Translators: What a port of PTP (IEEE 1588) is for; at most 30 characters */
N_("Event messages")
/* Translators: What a port of PTP (IEEE 1588) is for; at most 30 characters */
N_("General messages")
/* Translators: What SNMP is */
N_("Monitoring systems ask routers, switches, printers, UPS units and servers for counters and status on this port.")
/* Translators: Security note for SNMP */
N_("Versions 1 and 2c send the community string in clear text. Use SNMPv3 with authentication and encryption; never open it to the Internet.")
/* Translators: What SNMP traps is */
N_("Monitoring stations listen here for alarms that switches, printers, UPS units and other devices send on their own.")
/* Translators: Security note for SNMP traps */
N_("Version 1 and 2c traps can be forged and read; prefer SNMPv3 informs and accept them from known devices only.")
/* Translators: What SNMP over TLS and DTLS is */
N_("SNMP requests and notifications carried inside TLS or DTLS, with certificates in place of passwords.")
/* Translators: What a port of SNMP over TLS and DTLS is for; at most 30 characters */
N_("Requests")
/* Translators: What a port of SNMP over TLS and DTLS is for; at most 30 characters */
N_("Traps")
/* Translators: What AgentX is */
N_("Lets other programs, such as routing daemons, plug their own values into the SNMP agent of the same machine.")
/* Translators: Security note for AgentX */
N_("No authentication; keep it on a local socket or the loopback address.")
/* Translators: What Syslog is */
N_("Devices and servers send their log messages to a central collector on this port. Receivers commonly accept TCP as well, although that TCP port number belongs to rsh.")
/* Translators: Security note for Syslog */
N_("Messages are unencrypted and easy to forge. Use syslog over TLS on port 6514 where the network is not trusted.")
/* Translators: What Syslog over TLS is */
N_("Log messages sent to a central collector through an encrypted connection: TLS on TCP, DTLS on UDP.")
/* Translators: What NetFlow is */
N_("Routers and firewalls send summaries of the traffic they forward to a collector. No port is fixed by the protocol; 2055 is the one used most.")
/* Translators: Security note for NetFlow */
N_("Unencrypted and unauthenticated; accept records only from the exporting routers.")
/* Translators: What a port of NetFlow is for; at most 30 characters */
N_("Usual collector")
/* Translators: What a port of NetFlow is for; at most 30 characters */
N_("Collector, also common")
/* Translators: What IPFIX is */
N_("Standard successor of NetFlow: network devices report which connections they saw and how much data these carried.")
/* Translators: Security note for IPFIX */
N_("Port 4739 is clear text; use 4740 with TLS or a separate management network.")
/* Translators: What a port of IPFIX is for; at most 30 characters */
N_("Flow records")
/* Translators: What a port of IPFIX is for; at most 30 characters */
N_("Flow records over TLS or DTLS")
/* Translators: What sFlow is */
N_("Switches send samples of the packets they forward, along with interface counters, to a collector.")
/* Translators: Security note for sFlow */
N_("Unencrypted and unauthenticated; keep it on the management network.")
/* Translators: What BGP is */
N_("Routers exchange routes over this port, both between the networks that form the Internet and inside data centers.")
/* Translators: Security note for BGP */
N_("Accept sessions only from configured neighbors and protect them with TCP-AO or MD5 and the TTL check; filter the routes received.")
/* Translators: What RPKI to Router is */
N_("Feeds routers with validated data on which network may announce which addresses, so that they can reject false BGP routes.")
/* Translators: Security note for RPKI to Router */
N_("Plain TCP has no integrity protection; keep cache and router close together or use TLS or SSH. Many caches listen on 3323 instead.")
/* Translators: What a port of RPKI to Router is for; at most 30 characters */
N_("Plain TCP")
/* Translators: What RIP is */
N_("Old and simple routing protocol in which routers tell their neighbors every thirty seconds which networks they reach.")
/* Translators: Security note for RIP */
N_("Version 1 has no authentication and is abused to amplify floods; use version 2 with authentication or a newer protocol.")
/* Translators: What RIPng is */
N_("The routing protocol RIP for IPv6 networks.")
/* Translators: What LDP is */
N_("Routers in an MPLS network agree on the labels that steer packets. Neighbors are found by UDP, sessions run over TCP.")
/* Translators: Security note for LDP */
N_("Accept it from core routers only, never from customer ports.")
/* Translators: What a port of LDP is for; at most 30 characters */
N_("Sessions")
/* Translators: What a port of LDP is for; at most 30 characters */
N_("Neighbor discovery")
/* Translators: What MSDP is */
N_("Lets multicast domains tell each other which sources are active.")
/* Translators: What PCEP is */
N_("Routers ask a central path computer for the best path through the network before they set up traffic-engineered tunnels.")
/* Translators: What OLSR is */
N_("Routing protocol for wireless mesh networks without fixed structure, known from community networks.")
/* Translators: What Babel routing protocol is */
N_("Routing protocol for mixed wired and wireless mesh networks, common in community networks.")
/* Translators: What FRRouting and Quagga daemon consoles is */
N_("Text consoles of the routing daemons in FRRouting, Quagga and the older Zebra, one port for each daemon.")
/* Translators: Security note for FRRouting and Quagga daemon consoles */
N_("Clear-text telnet consoles: bind them to the loopback address or use vtysh.")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("zebra")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("ripd")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("ripngd")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("ospfd")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("bgpd")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("ospf6d")
/* Translators: What a port of FRRouting and Quagga daemon consoles is for; at most 30 characters */
N_("isisd")
/* Translators: What HSRP is */
N_("Cisco routers share one virtual gateway address: a standby router takes over when the active one stops answering.")
/* Translators: Security note for HSRP */
N_("A host on the same network can claim the gateway unless authentication is set up.")
/* Translators: What a port of HSRP is for; at most 30 characters */
N_("IPv4")
/* Translators: What a port of HSRP is for; at most 30 characters */
N_("IPv6")
/* Translators: What GLBP is */
N_("Cisco protocol by which several routers share one gateway address and split the traffic between them.")
/* Translators: What VXLAN is */
N_("Carries Ethernet frames inside UDP so that virtual networks can span a routed data center. Docker Swarm overlays and EVPN fabrics use it.")
/* Translators: Security note for VXLAN */
N_("No encryption and no authentication: anyone who reaches the port can inject frames. Keep it inside the fabric.")
/* Translators: What VXLAN (old Linux default) is */
N_("Port that the Linux kernel used for VXLAN before 4789 was assigned. Flannel, k3s and Cilium still build their pod networks on it.")
/* Translators: Security note for VXLAN (old Linux default) */
N_("Unencrypted and unauthenticated; allow it between cluster nodes only.")
/* Translators: What GENEVE is */
N_("Extensible tunnel for virtual networks inside UDP, used by OVN, VMware NSX and AWS gateway load balancers.")
/* Translators: Security note for GENEVE */
N_("No encryption of its own; keep it inside the data center or wrap it in IPsec.")
/* Translators: What GRE-in-UDP is */
N_("GRE tunnel packets carried inside UDP. Plain GRE itself has no ports, being IP protocol 47.")
/* Translators: What a port of GRE-in-UDP is for; at most 30 characters */
N_("With DTLS")
/* Translators: What MPLS-in-UDP is */
N_("MPLS packets carried inside UDP so that they can cross an ordinary IP network.")
/* Translators: What GTP (mobile core) is */
N_("Tunnels the data of mobile phones between base stations and the core network, and carries the signaling for it.")
/* Translators: Security note for GTP (mobile core) */
N_("Neither encrypted nor authenticated; it must stay inside the operator's network.")
/* Translators: What a port of GTP (mobile core) is for; at most 30 characters */
N_("User traffic (GTP-U)")
/* Translators: What a port of GTP (mobile core) is for; at most 30 characters */
N_("Signaling (GTP-C)")
/* Translators: What PFCP is */
N_("In mobile core networks the control part tells the packet forwarding part how to treat each subscriber's traffic.")
/* Translators: What S1AP and NGAP is */
N_("Base stations speak to the control part of the mobile core network on these SCTP ports: NGAP in 5G, S1AP in LTE.")
/* Translators: What a port of S1AP and NGAP is for; at most 30 characters */
N_("NGAP (5G base station)")
/* Translators: What a port of S1AP and NGAP is for; at most 30 characters */
N_("S1AP (LTE base station)")
/* Translators: What BFD is */
N_("Two routers exchange rapid heartbeat packets so that a broken path is noticed within milliseconds.")
/* Translators: What a port of BFD is for; at most 30 characters */
N_("Control, single hop")
/* Translators: What a port of BFD is for; at most 30 characters */
N_("Control, multihop")
/* Translators: What LISP is */
N_("Overlay that separates a host's identity from its place in the network, used in campus fabrics.")
/* Translators: What Teredo is */
N_("Gives hosts behind IPv4 address translation an IPv6 connection by tunnelling it in UDP. Known from Windows and the Xbox.")
/* Translators: Security note for Teredo */
N_("It can bypass firewalls that look only at IPv4; disable it where it is not needed.")
/* Translators: What TACACS+ is */
N_("Routers and switches ask a central server who may log in and which commands that person may run, and report what was done.")
/* Translators: Security note for TACACS+ */
N_("Port 49 only obscures its contents with a shared secret; use the TLS variant or a management network.")
/* Translators: What a port of TACACS+ is for; at most 30 characters */
N_("Login and accounting")
/* Translators: What a port of TACACS+ is for; at most 30 characters */
N_("Over TLS")
/* Translators: What CAPWAP is */
N_("Connects wireless access points with their controller: settings on one port, tunnelled user traffic on the other.")
/* Translators: Security note for CAPWAP */
N_("Control traffic is protected by DTLS; the data port often is not unless that is switched on.")
/* Translators: What Aruba access points is */
N_("Aruba access points and controllers talk to each other by PAPI and show their own web interface on port 4343.")
/* Translators: Security note for Aruba access points */
N_("PAPI is not encrypted by default and a target of several published flaws; keep it on the management network.")
/* Translators: What a port of Aruba access points is for; at most 30 characters */
N_("Management (PAPI)")
/* Translators: What NETCONF is */
N_("Lets automation tools read and change the configuration of routers and switches in a structured, transactional way.")
/* Translators: Security note for NETCONF */
N_("Encrypted, yet it gives full control of the device: allow management stations only.")
/* Translators: What a port of NETCONF is for; at most 30 characters */
N_("Over SSH")
/* Translators: What a port of NETCONF is for; at most 30 characters */
N_("Call home over SSH")
/* Translators: What a port of NETCONF is for; at most 30 characters */
N_("Call home over TLS")
/* Translators: What RESTCONF is */
N_("Offers the same device settings as NETCONF through plain HTTPS requests.")
/* Translators: Security note for RESTCONF */
N_("It gives control of the device: allow management stations only.")
/* Translators: What a port of RESTCONF is for; at most 30 characters */
N_("Call home")
/* Translators: What gNMI is */
N_("Streams counters from routers and switches and changes their settings over gRPC. Many vendors also use ports of their own, such as 57400 or 6030.")
/* Translators: Security note for gNMI */
N_("Use TLS with client certificates; it gives control of the device.")
/* Translators: What P4Runtime is */
N_("A controller loads and fills the forwarding tables of a switch programmed in the language P4.")
/* Translators: What OpenFlow is */
N_("Switches connect to a software controller here, which tells them how to forward packets.")
/* Translators: Security note for OpenFlow */
N_("Often run without TLS; whoever reaches the controller port can pose as a switch.")
/* Translators: What a port of OpenFlow is for; at most 30 characters */
N_("Controller")
/* Translators: What a port of OpenFlow is for; at most 30 characters */
N_("Controller, before 2013")
/* Translators: What OVSDB is */
N_("Management database of Open vSwitch. Controllers create bridges, ports and tunnels through it.")
/* Translators: Security note for OVSDB */
N_("Plain TCP has no authentication; use SSL connections.")
/* Translators: What OVN is */
N_("Databases of Open Virtual Network, in which the wanted virtual networks and the computed forwarding rules are kept.")
/* Translators: Security note for OVN */
N_("Plain TCP has no authentication; use SSL with certificates.")
/* Translators: What a port of OVN is for; at most 30 characters */
N_("Northbound database")
/* Translators: What a port of OVN is for; at most 30 characters */
N_("Southbound database")
/* Translators: What MikroTik WinBox is */
N_("Port on which MikroTik routers are managed with the WinBox program and the mobile app.")
/* Translators: Security note for MikroTik WinBox */
N_("Attacked constantly on the Internet: restrict it to a management network and keep RouterOS up to date.")
/* Translators: What MikroTik RouterOS API is */
N_("Programming interface of MikroTik routers for scripts, billing and hotspot systems.")
/* Translators: Security note for MikroTik RouterOS API */
N_("Port 8728 sends the login in clear text; use 8729 and restrict the addresses that may connect.")
/* Translators: What a port of MikroTik RouterOS API is for; at most 30 characters */
N_("API over TLS")
/* Translators: What MikroTik Neighbor Discovery is */
N_("MikroTik routers announce themselves to neighbors, and MAC Telnet reaches a router that has no usable IP address yet.")
/* Translators: Security note for MikroTik Neighbor Discovery */
N_("Reveals model and version; leave it on for inside interfaces only.")
/* Translators: What a port of MikroTik Neighbor Discovery is for; at most 30 characters */
N_("Discovery (MNDP)")
/* Translators: What a port of MikroTik Neighbor Discovery is for; at most 30 characters */
N_("MAC Telnet and MAC WinBox")
/* Translators: What UniFi Network is */
N_("Controller for Ubiquiti access points, switches and gateways. Devices report to port 8080; administrators use the web pages on port 8443.")
/* Translators: Security note for UniFi Network */
N_("Reach the web interface through a VPN; an Internet-facing controller needs only inform and STUN for remote devices.")
/* Translators: What a port of UniFi Network is for; at most 30 characters */
N_("Device inform")
/* Translators: What a port of UniFi Network is for; at most 30 characters */
N_("STUN")
/* Translators: What a port of UniFi Network is for; at most 30 characters */
N_("Device discovery")
/* Translators: What a port of UniFi Network is for; at most 30 characters */
N_("Guest portal HTTP")
/* Translators: What a port of UniFi Network is for; at most 30 characters */
N_("Guest portal HTTPS")
/* Translators: What a port of UniFi Network is for; at most 30 characters */
N_("Mobile speed test")
/* Translators: What TP-Link Omada Controller is */
N_("Controller for TP-Link Omada access points, switches and gateways, with a web interface for the administrator.")
/* Translators: Security note for TP-Link Omada Controller */
N_("Keep the web interface inside the network or behind a VPN.")
/* Translators: What a port of TP-Link Omada Controller is for; at most 30 characters */
N_("Device management v1")
/* Translators: What a port of TP-Link Omada Controller is for; at most 30 characters */
N_("Device adoption v1")
/* Translators: What a port of TP-Link Omada Controller is for; at most 30 characters */
N_("Device upgrade v1")
/* Translators: What a port of TP-Link Omada Controller is for; at most 30 characters */
N_("Device management v2")
/* Translators: What Cisco Meraki cloud is */
N_("Meraki access points, switches and firewalls keep their connection to the cloud dashboard on these ports (outgoing).")
/* Translators: What a port of Cisco Meraki cloud is for; at most 30 characters */
N_("Cloud management")
/* Translators: What a port of Cisco Meraki cloud is for; at most 30 characters */
N_("VPN registry")
/* Translators: What TR-069 (CWMP) is */
N_("Internet providers configure and update their customers' routers through this port; the router calls the provider's server and can be asked to do so.")
/* Translators: Security note for TR-069 (CWMP) */
N_("Open routers were attacked on a massive scale (Mirai). Limit it to the provider's management servers or switch it off.")
/* Translators: What iPerf3 is */
N_("Measures how fast data moves between two computers. The server side waits on this port; UDP tests use the same number.")
/* Translators: Security note for iPerf3 */
N_("Anyone who reaches the port can use up bandwidth: run it only while testing.")
/* Translators: What iPerf 2 is */
N_("Older line of the network speed measuring tool iPerf, which does not talk to iPerf3.")
/* Translators: Security note for iPerf 2 */
N_("Run it only while testing; it has no access control.")
/* Translators: What Netperf is */
N_("Benchmark for network throughput and latency. The program netserver waits on this control port.")
/* Translators: What OWAMP and TWAMP is */
N_("Measure delay, jitter and packet loss between two points in a network: TWAMP there and back, OWAMP in one direction.")
/* Translators: What a port of OWAMP and TWAMP is for; at most 30 characters */
N_("TWAMP (two-way)")
/* Translators: What a port of OWAMP and TWAMP is for; at most 30 characters */
N_("OWAMP (one-way)")
/* Translators: What Ookla Speedtest server is */
N_("Servers of the Speedtest network take test connections from apps and browsers on these ports to measure download, upload and delay.")
/* Translators: What a port of Ookla Speedtest server is for; at most 30 characters */
N_("Test traffic")
/* Translators: What a port of Ookla Speedtest server is for; at most 30 characters */
N_("Test traffic, alternative")
/* Translators: What Cisco IP SLA responder is */
N_("Cisco routers negotiate measurements of delay and jitter with each other on this control port.")
/* Translators: What Traceroute (UDP) is */
N_("Classic traceroute sends probes to rising, normally unused UDP ports from 33434 on, so that routers on the way and the target reveal themselves.")
/* Translators: What Wake-on-LAN is */
N_("A broadcast packet with the hardware address of a sleeping computer switches it on. Any UDP port works; 9 is usual, 7 second.")
/* Translators: Security note for Wake-on-LAN */
N_("Anyone who can send the packet can wake the machine; do not forward it from the Internet, use a VPN.")
/* Translators: What a port of Wake-on-LAN is for; at most 30 characters */
N_("Magic packet, usual")
/* Translators: What a port of Wake-on-LAN is for; at most 30 characters */
N_("Magic packet, alternative")
/* Translators: What rpcbind (SunRPC portmapper) is */
N_("Tells clients on which ports the RPC services of a Unix system listen, above all the helpers of older NFS versions.")
/* Translators: Security note for rpcbind (SunRPC portmapper) */
N_("Reveals services and amplifies floods when open to the Internet; block it outside. NFSv4 works without it.")
/* Translators: What Microsoft RPC endpoint mapper is */
N_("Windows programs ask here on which dynamic port an RPC or DCOM service listens; WMI and many management tools begin this way.")
/* Translators: Security note for Microsoft RPC endpoint mapper */
N_("A classic target of worms. Block it at the Internet edge and between client networks.")
/* Translators: What Cisco Smart Install is */
N_("Old Cisco feature that gives new switches their software and configuration without manual work.")
/* Translators: Security note for Cisco Smart Install */
N_("No authentication and widely abused to read or replace configurations. Disable it with \"no vstack\".")
/* Translators: What WCCP is */
N_("Routers learn from web caches and proxies which traffic to redirect to them.")
/* Translators: What Fortinet FortiManager (FGFM) is */
N_("FortiGate firewalls keep a management tunnel to FortiManager, FortiAnalyzer or FortiCloud on this port.")
/* Translators: Security note for Fortinet FortiManager (FGFM) */
N_("Attacked in 2024 through a missing login check; patch FortiManager and accept known devices only.")
/* Translators: What a port of Fortinet FortiManager (FGFM) is for; at most 30 characters */
N_("Over IPv4")
/* Translators: What a port of Fortinet FortiManager (FGFM) is for; at most 30 characters */
N_("Over IPv6")
/* Translators: What Palo Alto Panorama is */
N_("Palo Alto Networks firewalls and log collectors connect to the Panorama management server here.")
/* Translators: Security note for Palo Alto Panorama */
N_("Allow it between the firewalls and Panorama only.")
/* Translators: What a port of Palo Alto Panorama is for; at most 30 characters */
N_("Firewall to Panorama")
/* Translators: What a port of Palo Alto Panorama is for; at most 30 characters */
N_("Software and content updates")
/* Translators: What NetBox is */
N_("Web application that documents networks: addresses, devices, racks and cables. A web server normally stands in front of it.")
/* Translators: What a port of NetBox is for; at most 30 characters */
N_("Gunicorn application server")
/* Translators: What WatchGuard Firebox management is */
N_("Management and user sign-in pages of WatchGuard Firebox firewalls.")
/* Translators: Security note for WatchGuard Firebox management */
N_("Never reachable from outside without a VPN; it has been a target of botnets.")
/* Translators: What a port of WatchGuard Firebox management is for; at most 30 characters */
N_("System Manager")
/* Translators: What a port of WatchGuard Firebox management is for; at most 30 characters */
N_("Command line (SSH)")
/* Translators: What a port of WatchGuard Firebox management is for; at most 30 characters */
N_("User sign-in page")
/* Translators: What pfSense and OPNsense is */
N_("Free firewall systems managed in the browser.")
/* Translators: Security note for pfSense and OPNsense */
N_("Never open the web interface on the Internet side; use a VPN.")
/* Translators: What a port of pfSense and OPNsense is for; at most 30 characters */
N_("SSH, when enabled")
/* Translators: What OpenWrt (LuCI) is */
N_("Free router system with the web interface LuCI and a command line by SSH.")
/* Translators: Security note for OpenWrt (LuCI) */
N_("Set a root password and keep both ports closed toward the Internet.")
/* Translators: What ntopng is */
N_("Shows in the browser which hosts and applications use the network.")
/* Translators: Security note for ntopng */
N_("Change the default sign-in admin/admin.")
/* Translators: What LWAPP is */
N_("Older Cisco protocol between access points and their controller, replaced by CAPWAP.")
/* Translators: What netboot.xyz is */
N_("Boot menu that installs many operating systems over the network; the ports are those of its container.")
/* Translators: What a port of netboot.xyz is for; at most 30 characters */
N_("Local boot images")
/* Translators: What FRITZ!Box is */
N_("Home router with a web interface; apps and home automation read and control it through the TR-064 interface.")
/* Translators: Security note for FRITZ!Box */
N_("Remote access is off by default; if needed, use the built-in WireGuard VPN.")
/* Translators: What a port of FRITZ!Box is for; at most 30 characters */
N_("TR-064 and UPnP")
/* Translators: What a port of FRITZ!Box is for; at most 30 characters */
N_("TR-064 over TLS")
/* Translators: What Remote packet capture (rpcapd) is */
N_("Lets Wireshark and other programs capture the network traffic of another machine.")
/* Translators: Security note for Remote packet capture (rpcapd) */
N_("Whoever reaches it can read that machine's traffic, and it is unencrypted by default: start it only while it is needed.")
/* Translators: What Starlink dish is */
N_("Answers the Starlink app and other programs with the state of the dish, on the address 192.168.100.1.")
/* Translators: What F5 BIG-IP is */
N_("Load balancer for data centers. Its units find each other over iQuery.")
/* Translators: Security note for F5 BIG-IP */
N_("Its management page has been attacked through serious holes: never show it to the Internet.")
/* Translators: What a port of F5 BIG-IP is for; at most 30 characters */
N_("Between units (iQuery)")
/* Translators: What RoCEv2 (RDMA over Ethernet) is */
N_("Lets servers write into each other's memory without the processor, over UDP. Storage and AI clusters use it.")
/* Translators: Security note for RoCEv2 (RDMA over Ethernet) */
N_("Neither encrypted nor protected: use separate networks.")
/* Translators: What GSMTAP is */
N_("Carries captured mobile radio messages to an analyzer such as Wireshark.")
/* Translators: What BitTorrent is */
N_("Protocol for downloading large files from many other downloaders at once. Programs wait for peers here; many choose another port nowadays.")
/* Translators: Security note for BitTorrent */
N_("Everyone taking part in a download sees the others' IP addresses.")
/* Translators: What a port of BitTorrent is for; at most 30 characters */
N_("Peers and DHT")
/* Translators: What a port of BitTorrent is for; at most 30 characters */
N_("Tracker")
/* Translators: What a port of BitTorrent is for; at most 30 characters */
N_("Local peer discovery")
/* Translators: What Transmission is */
N_("BitTorrent program with a web interface for remote control. Other peers connect to the second port.")
/* Translators: Security note for Transmission */
N_("Protect the web interface with a password and the allow list; only the peer port should be reachable from outside.")
/* Translators: What a port of Transmission is for; at most 30 characters */
N_("Web interface and RPC")
/* Translators: What qBittorrent is */
N_("BitTorrent program with an optional web interface. The desktop version picks a random port for peers, container images use 6881.")
/* Translators: Security note for qBittorrent */
N_("Change the password of the web interface and do not expose it to the Internet.")
/* Translators: What a port of qBittorrent is for; at most 30 characters */
N_("Peers (container images)")
/* Translators: What Deluge is */
N_("BitTorrent program split into a background service and clients. Browsers use the first port, desktop clients the second.")
/* Translators: Security note for Deluge */
N_("The web interface has a well-known default password; change it and keep both ports local.")
/* Translators: What a port of Deluge is for; at most 30 characters */
N_("Daemon (remote clients)")
/* Translators: What rTorrent is */
N_("BitTorrent program for the terminal. Web interfaces such as ruTorrent control it over its optional SCGI interface.")
/* Translators: Security note for rTorrent */
N_("Whoever reaches the SCGI interface can run programs on the machine; use a local socket instead.")
/* Translators: What a port of rTorrent is for; at most 30 characters */
N_("SCGI interface (optional)")
/* Translators: What aria2 is */
N_("Download program for the command line that speaks HTTP, FTP and BitTorrent. Web interfaces steer it over its RPC port.")
/* Translators: Security note for aria2 */
N_("Set a secret token before listening to other machines; the interface can write files.")
/* Translators: What a port of aria2 is for; at most 30 characters */
N_("Remote control (JSON-RPC)")
/* Translators: What a port of aria2 is for; at most 30 characters */
N_("BitTorrent peers and DHT")
/* Translators: What eMule and eDonkey is */
N_("File exchange network from the early 2000s, used by eMule and aMule. A closed peer port leads to a low ID.")
/* Translators: What a port of eMule and eDonkey is for; at most 30 characters */
N_("Kad and extended protocol")
/* Translators: What a port of eMule and eDonkey is for; at most 30 characters */
N_("eDonkey server")
/* Translators: What a port of eMule and eDonkey is for; at most 30 characters */
N_("eDonkey server (status)")
/* Translators: What aMule remote control is */
N_("Remote control of the file exchange program aMule by its graphical client, command line and web server.")
/* Translators: Security note for aMule remote control */
N_("Protected by a password only; keep it local.")
/* Translators: What a port of aMule remote control is for; at most 30 characters */
N_("External connections")
/* Translators: What Soulseek is */
N_("File exchange network popular with music collectors. Programs such as Nicotine+ wait for other users on the first port.")
/* Translators: Security note for Soulseek */
N_("Only what is shared deliberately is visible, but user names and addresses are.")
/* Translators: What a port of Soulseek is for; at most 30 characters */
N_("Peers (Nicotine+ default)")
/* Translators: What a port of Soulseek is for; at most 30 characters */
N_("Central server")
/* Translators: What slskd is */
N_("Soulseek program for servers, operated from the browser.")
/* Translators: Security note for slskd */
N_("Change the default sign-in before others can reach the web interface.")
/* Translators: What a port of slskd is for; at most 30 characters */
N_("Soulseek peers")
/* Translators: What Tor is */
N_("Network that hides who talks to whom. Programs enter it through the local SOCKS port; relays accept other relays on 9001.")
/* Translators: Security note for Tor */
N_("The SOCKS and control ports belong to the local machine only.")
/* Translators: What a port of Tor is for; at most 30 characters */
N_("SOCKS proxy")
/* Translators: What a port of Tor is for; at most 30 characters */
N_("Relay (ORPort)")
/* Translators: What a port of Tor is for; at most 30 characters */
N_("SOCKS proxy (Tor Browser)")
/* Translators: What a port of Tor is for; at most 30 characters */
N_("Control port")
/* Translators: What a port of Tor is for; at most 30 characters */
N_("Control port (Tor Browser)")
/* Translators: What I2P is */
N_("Anonymous network for websites and services inside of it. Browsers enter it through the proxy; the router console is its control page.")
/* Translators: Security note for I2P */
N_("All these ports belong to the local machine only.")
/* Translators: What a port of I2P is for; at most 30 characters */
N_("Router console")
/* Translators: What a port of I2P is for; at most 30 characters */
N_("HTTPS proxy")
/* Translators: What a port of I2P is for; at most 30 characters */
N_("SAM bridge")
/* Translators: What a port of I2P is for; at most 30 characters */
N_("I2CP")
/* Translators: What a port of I2P is for; at most 30 characters */
N_("Own website")
/* Translators: What a port of I2P is for; at most 30 characters */
N_("IRC tunnel")
/* Translators: What i2pd is */
N_("Slim I2P router written in C++. Browsers use its proxies; the web console shows its state.")
/* Translators: What IPFS (Kubo) is */
N_("Distributed network in which files are addressed by their content. Nodes meet on the first port; browsers read through the gateway.")
/* Translators: Security note for IPFS (Kubo) */
N_("The RPC API gives full control of the node; never open it to other machines.")
/* Translators: What a port of IPFS (Kubo) is for; at most 30 characters */
N_("Peers (swarm)")
/* Translators: What a port of IPFS (Kubo) is for; at most 30 characters */
N_("RPC API and web UI")
/* Translators: What Hyphanet (Freenet) is */
N_("Network for publishing and reading anonymously, known as Freenet until 2023. Browsers use the local web interface.")
/* Translators: Security note for Hyphanet (Freenet) */
N_("Both ports belong to the local machine only.")
/* Translators: What a port of Hyphanet (Freenet) is for; at most 30 characters */
N_("Web interface (FProxy)")
/* Translators: What a port of Hyphanet (Freenet) is for; at most 30 characters */
N_("Client protocol (FCP)")
/* Translators: What Gnutella is */
N_("Early file exchange network without a central server, known through LimeWire.")
/* Translators: What a port of Gnutella is for; at most 30 characters */
N_("Router")
/* Translators: What Direct Connect is */
N_("File exchange around hubs on which users chat, search and connect to each other.")
/* Translators: What a port of Direct Connect is for; at most 30 characters */
N_("Client to client")
/* Translators: What Kazaa (FastTrack) is */
N_("File exchange network of the early 2000s, no longer in use.")
/* Translators: What Tox is */
N_("Encrypted messenger without servers. Programs and bootstrap nodes find each other on this port.")
/* Translators: What GNUnet is */
N_("Framework of the GNU project for private networking without central servers.")
/* Translators: What Bitmessage is */
N_("Encrypted messages without a central server, hidden among those of all other participants.")
/* Translators: What Radicle is */
N_("Exchange of Git repositories between developers without a central service.")
/* Translators: What a port of Radicle is for; at most 30 characters */
N_("Web interface (httpd)")
/* Translators: What Secure Scuttlebutt is */
N_("Social network whose participants pass posts on to each other, also without the Internet.")
/* Translators: What ZeroNet is */
N_("Websites that their visitors pass on to each other. The browser opens them through this local port.")
/* Translators: What Flood is */
N_("Web interface for several BitTorrent programs.")
/* Translators: What cross-seed is */
N_("Finds further trackers on which already downloaded torrents can be shared too.")
/* Translators: Security note for cross-seed */
N_("Protect its interface with the API key and keep it local.")
/* Translators: What Veilid is */
N_("Framework for private programs that work without central servers.")
/* Translators: What a port of Veilid is for; at most 30 characters */
N_("Client API (local)")
/* Translators: What HylaFAX is */
N_("Fax server: clients hand over pages to be sent by fax.")
/* Translators: Security note for HylaFAX */
N_("The protocol is unencrypted, passwords too: keep it on the local network.")
/* Translators: What IPP (Internet Printing Protocol) is */
N_("How computers and phones print to today's network printers, without drivers. AirPrint is built on it.")
/* Translators: Security note for IPP (Internet Printing Protocol) */
N_("Encrypted only when ipps is used; do not make printers reachable from the Internet.")
/* Translators: What CUPS is */
N_("Printing system of Linux and macOS. Its web page for printers and jobs is on 631 of the local computer.")
/* Translators: Security note for CUPS */
N_("Keep it on the local network; holes in cups-browsed (631 over UDP) became known in 2024.")
/* Translators: What LPD (Line Printer Daemon) is */
N_("Old but still common way to send print jobs to a network printer or print server.")
/* Translators: Security note for LPD (Line Printer Daemon) */
N_("No sign-in and no encryption: local networks only.")
/* Translators: What JetDirect (raw printing, port 9100) is */
N_("The printer prints whatever arrives on this port. Most network, label and receipt printers offer it; print servers add 9101 and 9102 for further printers.")
/* Translators: Security note for JetDirect (raw printing, port 9100) */
N_("No sign-in at all: anyone who reaches it can print or change settings. Local networks only.")
/* Translators: What SANE network scanning is */
N_("Shares a scanner attached to one Linux computer with others on the network.")
/* Translators: Security note for SANE network scanning */
N_("Only addresses protect it: local networks only.")
/* Translators: What Canon BJNP is */
N_("Canon's own protocol for printing and scanning with its PIXMA and other network devices.")
/* Translators: What a port of Canon BJNP is for; at most 30 characters */
N_("Printing")
/* Translators: What a port of Canon BJNP is for; at most 30 characters */
N_("Scanning")
/* Translators: What a port of Canon BJNP is for; at most 30 characters */
N_("Fax")
/* Translators: What a port of Canon BJNP is for; at most 30 characters */
N_("MFNP service")
/* Translators: What Epson network printing and scanning is */
N_("How Epson programs find Epson printers on the network, scan with them and take scans started at the device.")
/* Translators: What a port of Epson network printing and scanning is for; at most 30 characters */
N_("Discovery (ENPC)")
/* Translators: What a port of Epson network printing and scanning is for; at most 30 characters */
N_("Scanning (ENTP)")
/* Translators: What a port of Epson network printing and scanning is for; at most 30 characters */
N_("Scan button and status (ENPP)")
/* Translators: What PaperCut is */
N_("Counts, bills and releases print jobs in schools and companies.")
/* Translators: Security note for PaperCut */
N_("Attacked widely in 2023: update it and keep it off the Internet.")
/* Translators: What a port of PaperCut is for; at most 30 characters */
N_("Web and clients (HTTP)")
/* Translators: What a port of PaperCut is for; at most 30 characters */
N_("Web and clients (HTTPS)")
/* Translators: What a port of PaperCut is for; at most 30 characters */
N_("Copiers and printers")
/* Translators: What QZ Tray is */
N_("Small program that lets web pages print to label and receipt printers; it answers on the local computer only.")
/* Translators: What a port of QZ Tray is for; at most 30 characters */
N_("Secure WebSocket")
/* Translators: What 3x-ui is */
N_("Web panel that manages Xray proxy servers and their users. The installer now picks a random port; 2053 is the built-in one.")
/* Translators: Security note for 3x-ui */
N_("Panels with first passwords are searched for constantly: change password, path and port, and use HTTPS.")
/* Translators: What a port of 3x-ui is for; at most 30 characters */
N_("Web panel")
/* Translators: What a port of 3x-ui is for; at most 30 characters */
N_("Subscriptions")
/* Translators: What Apache APISIX is */
N_("Gateway for web APIs built on nginx, configured through an admin API.")
/* Translators: Security note for Apache APISIX */
N_("Change the published default admin key and keep port 9180 private.")
/* Translators: What a port of Apache APISIX is for; at most 30 characters */
N_("Proxy HTTP")
/* Translators: What a port of Apache APISIX is for; at most 30 characters */
N_("Proxy HTTPS")
/* Translators: What bore is */
N_("Small tool that makes a local port public through a server. Clients use this control port.")
/* Translators: What Burp Suite is */
N_("Toolkit for testing the security of web applications. Its proxy listens on the local machine.")
/* Translators: What Charles is */
N_("Desktop tool that records web traffic of apps and browsers through a proxy on this port.")
/* Translators: What Chisel is */
N_("Carries TCP and UDP tunnels inside a web connection. The server waits here for its clients.")
/* Translators: What Clash / mihomo is */
N_("Rule-based proxy program on the desktop or router. Other programs use its local HTTP and SOCKS ports.")
/* Translators: Security note for Clash / mihomo */
N_("Give the controller a secret and keep it on localhost.")
/* Translators: What a port of Clash / mihomo is for; at most 30 characters */
N_("HTTP or mixed proxy")
/* Translators: What a port of Clash / mihomo is for; at most 30 characters */
N_("Controller API")
/* Translators: What Cloudflare Tunnel is */
N_("Connects a server to Cloudflare's network by an outgoing connection, so no inbound port needs opening. The firewall must allow it to reach this port outside.")
/* Translators: What Envoy is */
N_("Proxy used in service meshes and as an edge gateway. The admin interface shows its configuration and statistics.")
/* Translators: Security note for Envoy */
N_("The admin interface has no login and can shut the proxy down; bind it to localhost.")
/* Translators: What a port of Envoy is for; at most 30 characters */
N_("Listener in the examples")
/* Translators: What Fiddler is */
N_("Tool for recording and examining web traffic. Programs send their requests through its local proxy.")
/* Translators: What a port of Fiddler is for; at most 30 characters */
N_("Fiddler Classic")
/* Translators: What a port of Fiddler is for; at most 30 characters */
N_("Fiddler Everywhere")
/* Translators: What frp is */
N_("Makes services behind a router reachable through a public server. Clients dial in to the server port.")
/* Translators: Security note for frp */
N_("Set a token, and a password for the dashboard.")
/* Translators: What a port of frp is for; at most 30 characters */
N_("Server for clients")
/* Translators: What HAProxy is */
N_("Load balancer and reverse proxy. Its ports are all set in the configuration; the documentation puts the statistics page and metrics on 8404.")
/* Translators: Security note for HAProxy */
N_("Protect the statistics page with a password and keep it off the Internet.")
/* Translators: What a port of HAProxy is for; at most 30 characters */
N_("Stats page (statistics)")
/* Translators: What HAProxy Data Plane API is */
N_("Service beside HAProxy through which programs change its configuration by HTTP calls.")
/* Translators: Security note for HAProxy Data Plane API */
N_("It can rewrite the whole load balancer; keep it on a management network and use strong credentials.")
/* Translators: What HTTP proxy (web proxy) is */
N_("A server that fetches web pages on behalf of other machines. These are the two ports most often entered in proxy settings.")
/* Translators: Security note for HTTP proxy (web proxy) */
N_("An open proxy is abused within hours. Allow only known clients, or demand a password.")
/* Translators: What a port of HTTP proxy (web proxy) is for; at most 30 characters */
N_("Usual")
/* Translators: What a port of HTTP proxy (web proxy) is for; at most 30 characters */
N_("Squid and relatives")
/* Translators: What ICAP is */
N_("Protocol by which web proxies hand content to a scanner or filter before passing it on.")
/* Translators: What Kong Gateway is */
N_("Gateway that stands in front of web APIs and handles routing, authentication and limits.")
/* Translators: Security note for Kong Gateway */
N_("The admin API can change everything and has no login in the free edition; keep it on localhost or a private network.")
/* Translators: What a port of Kong Gateway is for; at most 30 characters */
N_("Admin API (TLS)")
/* Translators: What a port of Kong Gateway is for; at most 30 characters */
N_("Kong Manager")
/* Translators: What a port of Kong Gateway is for; at most 30 characters */
N_("Kong Manager (TLS)")
/* Translators: What KrakenD is */
N_("Gateway that combines several web APIs into one.")
/* Translators: What a port of KrakenD is for; at most 30 characters */
N_("API gateway")
/* Translators: What Marzban is */
N_("Web interface that manages the accounts of Xray proxy servers.")
/* Translators: Security note for Marzban */
N_("Put the panel behind HTTPS and keep it from the whole Internet: whoever signs in controls the proxies.")
/* Translators: What mitmproxy is */
N_("Proxy that shows and changes the web traffic of an app or browser, used for testing and debugging.")
/* Translators: Security note for mitmproxy */
N_("Run it only while testing; whoever reaches the ports can read the captured traffic.")
/* Translators: What a port of mitmproxy is for; at most 30 characters */
N_("Web interface (mitmweb)")
/* Translators: What Nginx Proxy Manager is */
N_("Web interface for nginx as a reverse proxy, with free certificates. Popular in home servers.")
/* Translators: Security note for Nginx Proxy Manager */
N_("Change the initial login at once and never forward port 81 from the Internet.")
/* Translators: What ngrok is */
N_("Gives a local server a public address. The agent shows the requests it relays on a local page.")
/* Translators: What a port of ngrok is for; at most 30 characters */
N_("Local web inspector")
/* Translators: What a port of ngrok is for; at most 30 characters */
N_("Outbound to ngrok")
/* Translators: What OAuth2 Proxy is */
N_("Reverse proxy that makes people sign in with an identity provider before they reach the application behind it.")
/* Translators: What Polipo is */
N_("Small caching web proxy for one person or a small group; no longer developed.")
/* Translators: What Privoxy is */
N_("Filtering web proxy that removes advertising and tracking, sometimes used in front of Tor.")
/* Translators: What rathole is */
N_("Makes services behind a router reachable through a public server; its documentation uses this port for the tunnel.")
/* Translators: Security note for rathole */
N_("Use its TLS or Noise transport and a long token.")
/* Translators: What a port of rathole is for; at most 30 characters */
N_("Clients (examples)")
/* Translators: What Shadowsocks is */
N_("Encrypted proxy made for getting around censorship. The client offers a local SOCKS proxy.")
/* Translators: What a port of Shadowsocks is for; at most 30 characters */
N_("Local SOCKS proxy")
/* Translators: What SOCKS proxy is */
N_("General-purpose proxy protocol that relays any TCP connection, and with version 5 also UDP, on behalf of a client.")
/* Translators: Security note for SOCKS proxy */
N_("Without authentication anybody can hide behind it. Bind it to localhost or restrict the clients.")
/* Translators: What Squid is */
N_("Caching web proxy for networks. Clients enter its address in their proxy settings.")
/* Translators: Security note for Squid */
N_("Allow only the local network in the access rules; an open Squid is abused quickly.")
/* Translators: What a port of Squid is for; at most 30 characters */
N_("ICP cache peers (if set)")
/* Translators: What a port of Squid is for; at most 30 characters */
N_("SNMP (if set)")
/* Translators: What Tinyproxy is */
N_("Very small web proxy for modest machines and containers.")
/* Translators: Security note for Tinyproxy */
N_("Set the Allow lines; an open proxy is abused quickly.")
/* Translators: What Traefik is */
N_("Reverse proxy that discovers containers and routes traffic to them. The dashboard appears on 8080 when switched on in insecure mode.")
/* Translators: Security note for Traefik */
N_("The dashboard in insecure mode asks for no password; do not publish it.")
/* Translators: What a port of Traefik is for; at most 30 characters */
N_("Dashboard and API")
/* Translators: What Apache Traffic Server is */
N_("Caching proxy for large sites and content delivery networks.")
/* Translators: What Tyk Gateway is */
N_("API gateway: checks keys, limits and policies before requests reach the services behind it.")
/* Translators: Security note for Tyk Gateway */
N_("The control API shares the port by default and is guarded by one secret only: change the one of the example.")
/* Translators: What Varnish Cache is */
N_("Cache that sits in front of a web server and answers repeated requests from memory.")
/* Translators: Security note for Varnish Cache */
N_("The management console on 6082 controls the cache; keep it on localhost.")
/* Translators: What a port of Varnish Cache is for; at most 30 characters */
N_("HTTP cache")
/* Translators: What ZAP is */
N_("Free web application security scanner that works as an intercepting proxy.")
/* Translators: What Zoraxy is */
N_("Reverse proxy for home servers with a web interface for sites, certificates and access lists.")
/* Translators: Security note for Zoraxy */
N_("Keep the web interface on 8000 off the Internet.")
/* Translators: What a port of Zoraxy is for; at most 30 characters */
N_("Websites")
/* Translators: What a port of Zoraxy is for; at most 30 characters */
N_("Websites over TLS")
/* Translators: What SSH is */
N_("Encrypted command line on another computer; also carries files (SFTP), tunnels and Git.")
/* Translators: Security note for SSH */
N_("Passwords are guessed constantly: sign in with keys and switch off password and root login.")
/* Translators: What Telnet is */
N_("Command line on another computer or device without any encryption; replaced by SSH.")
/* Translators: Security note for Telnet */
N_("Everything, passwords too, is readable on the way, and botnets search for it. Use SSH.")
/* Translators: What Telnet over TLS is */
N_("Telnet inside an encrypted connection, used for terminals of mainframes and IBM i.")
/* Translators: What RDP (Remote Desktop Protocol) is */
N_("Shows and controls the desktop of another computer, above all Windows; GNOME and xrdp offer it on Linux.")
/* Translators: Security note for RDP (Remote Desktop Protocol) */
N_("Among the most attacked ports: never open it to the Internet, go through a VPN or gateway.")
/* Translators: What Remote Desktop Gateway is */
N_("Lets people reach Windows desktops inside a company over HTTPS in place of an open RDP port.")
/* Translators: What a port of Remote Desktop Gateway is for; at most 30 characters */
N_("Faster transport over UDP")
/* Translators: What VNC is */
N_("Shows and controls another computer's screen. Display 0 is on 5900, display 1 on 5901 and so on.")
/* Translators: Security note for VNC */
N_("Weak or no encryption in many versions: use it through SSH or a VPN and never open it to the Internet.")
/* Translators: What a port of VNC is for; at most 30 characters */
N_("Display 0")
/* Translators: What a port of VNC is for; at most 30 characters */
N_("Displays 1 to 10")
/* Translators: What a port of VNC is for; at most 30 characters */
N_("In the browser (old viewers)")
/* Translators: What VNC viewer in listening mode is */
N_("A VNC viewer waits here until the computer that needs help connects to it, so nothing has to be opened on that side.")
/* Translators: What noVNC is */
N_("Shows a VNC desktop in the web browser.")
/* Translators: Security note for noVNC */
N_("Put it behind HTTPS and sign-in.")
/* Translators: What Apple Remote Desktop is */
N_("Screen sharing and administration of Mac computers.")
/* Translators: Security note for Apple Remote Desktop */
N_("3283 over UDP was abused for attacks: do not open it to the Internet.")
/* Translators: What a port of Apple Remote Desktop is for; at most 30 characters */
N_("Screen sharing and control")
/* Translators: What a port of Apple Remote Desktop is for; at most 30 characters */
N_("Reports and administration")
/* Translators: What X11 (X Window System) is */
N_("Programs on other computers draw their windows on this screen. Display 0 is on 6000, display 1 on 6001.")
/* Translators: Security note for X11 (X Window System) */
N_("Anyone let in can read keys and screen; today it is off, use ssh -X.")
/* Translators: What XDMCP is */
N_("Shows the graphical login screen of a Unix computer on another screen.")
/* Translators: Security note for XDMCP */
N_("Not encrypted: local networks only, better not at all.")
/* Translators: What SPICE is */
N_("Screen, sound and USB of virtual machines on QEMU. libvirt gives out the ports from 5900 on.")
/* Translators: What a port of SPICE is for; at most 30 characters */
N_("Console with TLS")
/* Translators: What TeamViewer is */
N_("Remote support and remote control through TeamViewer's servers. Only outgoing connections are needed; 443 and then 80 serve when 5938 is blocked.")
/* Translators: Security note for TeamViewer */
N_("Nothing has to be opened inwards. Protect the account with two-factor sign-in.")
/* Translators: What a port of TeamViewer is for; at most 30 characters */
N_("Main port")
/* Translators: What a port of TeamViewer is for; at most 30 characters */
N_("If 5938 is blocked")
/* Translators: What AnyDesk is */
N_("Remote support and remote control. Works outwards over 6568, 443 or 80; direct connections arrive on 7070.")
/* Translators: Security note for AnyDesk */
N_("Popular with fraudsters: let nobody in who calls unasked, and set a strong password for unattended access.")
/* Translators: What a port of AnyDesk is for; at most 30 characters */
N_("To AnyDesk's servers")
/* Translators: What a port of AnyDesk is for; at most 30 characters */
N_("If 6568 is blocked")
/* Translators: What a port of AnyDesk is for; at most 30 characters */
N_("Discovery on the local network")
/* Translators: What RustDesk server is */
N_("Own server for the RustDesk remote desktop program: hbbs brings the two sides together, hbbr relays.")
/* Translators: What a port of RustDesk server is for; at most 30 characters */
N_("ID server")
/* Translators: What a port of RustDesk server is for; at most 30 characters */
N_("Network type test")
/* Translators: What a port of RustDesk server is for; at most 30 characters */
N_("Relay")
/* Translators: What a port of RustDesk server is for; at most 30 characters */
N_("Web client to ID server")
/* Translators: What a port of RustDesk server is for; at most 30 characters */
N_("Web client to relay")
/* Translators: What a port of RustDesk server is for; at most 30 characters */
N_("Web console (Pro)")
/* Translators: What RustDesk direct IP access is */
N_("Lets the RustDesk program be reached by address on the local network, without any server.")
/* Translators: What WinRM (Windows Remote Management) is */
N_("Runs PowerShell and other commands on a distant Windows computer. Ansible and administrators use it.")
/* Translators: Security note for WinRM (Windows Remote Management) */
N_("Keep it inside the network; use HTTPS on 5986 outside a domain.")
/* Translators: What WinRM local listener is */
N_("Port that Windows Server keeps open for its own management service even when no WinRM listener is set up.")
/* Translators: What NoMachine is */
N_("Remote desktop for Linux, Windows and Mac with sound and file transfer.")
/* Translators: What Xpra is */
N_("Shows single programs running on another computer and lets them be picked up again later, in the browser too.")
/* Translators: What Apache Guacamole is */
N_("Brings RDP, VNC and SSH sessions into the web browser. Its helper guacd listens on 4822.")
/* Translators: Security note for Apache Guacamole */
N_("guacd has no sign-in: only the web application should reach it.")
/* Translators: What a port of Apache Guacamole is for; at most 30 characters */
N_("guacd")
/* Translators: What ttyd is */
N_("Shares a terminal in the web browser.")
/* Translators: Security note for ttyd */
N_("Whoever opens the page gets the shell: require a password and HTTPS.")
/* Translators: What WeTTY is */
N_("SSH terminal in the web browser.")
/* Translators: What Shell In A Box is */
N_("Command line in the web browser; no longer developed.")
/* Translators: What GoTTY is */
N_("Shows a command line program in the web browser.")
/* Translators: What Mosh is */
N_("Command line on another computer that survives bad connections and changes of network. Starts through SSH.")
/* Translators: What Eternal Terminal is */
N_("Command line on another computer that reconnects by itself after an interruption.")
/* Translators: What Teleport is */
N_("Access gateway to servers, databases and Kubernetes with short-lived certificates.")
/* Translators: What a port of Teleport is for; at most 30 characters */
N_("Web and proxy")
/* Translators: What a port of Teleport is for; at most 30 characters */
N_("SSH node")
/* Translators: What a port of Teleport is for; at most 30 characters */
N_("SSH proxy")
/* Translators: What a port of Teleport is for; at most 30 characters */
N_("Reverse tunnels")
/* Translators: What a port of Teleport is for; at most 30 characters */
N_("Auth service")
/* Translators: What Radmin is */
N_("Remote control of Windows computers on a network.")
/* Translators: Security note for Radmin */
N_("Never open it to the Internet.")
/* Translators: What pcAnywhere is */
N_("Once common remote control program from Symantec, discontinued in 2014.")
/* Translators: Security note for pcAnywhere */
N_("No longer maintained: replace it.")
/* Translators: What Remote Utilities is */
N_("Remote control and support program; direct connections reach the host on this port.")
/* Translators: What Splashtop is */
N_("Remote desktop and support. On the same network the devices connect directly, otherwise through servers on 443.")
/* Translators: What a port of Splashtop is for; at most 30 characters */
N_("Direct on the local network")
/* Translators: What a port of Splashtop is for; at most 30 characters */
N_("Through Splashtop's servers")
/* Translators: What MeshCentral is */
N_("Remote management of many computers from the browser, self-hosted.")
/* Translators: What a port of MeshCentral is for; at most 30 characters */
N_("Intel AMT computers")
/* Translators: What Netop Remote Control is */
N_("Remote control program for companies, today named Impero Connect.")
/* Translators: What NetSupport Manager is */
N_("Remote control and classroom program for Windows networks.")
/* Translators: Security note for NetSupport Manager */
N_("Criminals install it secretly; find out who put it there when it turns up unexpectedly.")
/* Translators: What Veyon is */
N_("Lets teachers see and control the computers of a classroom.")
/* Translators: Security note for Veyon */
N_("For the school network only.")
/* Translators: What Deskflow, Input Leap, Barrier and Synergy is */
N_("Uses one keyboard and mouse for several computers standing side by side.")
/* Translators: Security note for Deskflow, Input Leap, Barrier and Synergy */
N_("Switch on encryption: everything typed passes here.")
/* Translators: What Remote Apple Events is */
N_("Lets scripts on one Mac steer programs on another.")
/* Translators: Security note for Remote Apple Events */
N_("Leave it off unless needed.")
/* Translators: What Chrome Remote Desktop is */
N_("Remote desktop in the browser. It works outwards over HTTPS; the UDP ports serve when connections are limited to the local network.")
/* Translators: What a port of Chrome Remote Desktop is for; at most 30 characters */
N_("Through Google's servers")
/* Translators: What a port of Chrome Remote Desktop is for; at most 30 characters */
N_("Local network only mode")
/* Translators: What X2Go is */
N_("Linux remote desktop that runs inside an SSH connection, so it needs no port of its own.")
/* Translators: What SSH on port 2222 is */
N_("Usual second choice for SSH where 22 is taken or should not be used, for example in containers and virtual machines.")
/* Translators: Security note for SSH on port 2222 */
N_("Another port number is no protection: sign in with keys.")
/* Translators: What Neko (shared browser) is */
N_("Runs a browser or desktop in a container and streams it to several people at once.")
/* Translators: Security note for Neko (shared browser) */
N_("The example passwords are known to everyone: set others before opening it.")
/* Translators: What a port of Neko (shared browser) is for; at most 30 characters */
N_("Picture and sound (WebRTC)")
/* Translators: What Webtop (LinuxServer.io) is */
N_("A whole Linux desktop in a container, shown in the browser.")
/* Translators: Security note for Webtop (LinuxServer.io) */
N_("Without a password set, everyone who reaches the page has a shell: keep it private and behind HTTPS.")
/* Translators: What Amazon DCV (NICE DCV) is */
N_("Remote desktop for graphics and engineering programs. It uses TCP, and UDP (QUIC) where that is turned on.")
/* Translators: What Amazon WorkSpaces is */
N_("Desktops in Amazon's cloud. The client connects out on these ports; nothing listens on the user's computer.")
/* Translators: What a port of Amazon WorkSpaces is for; at most 30 characters */
N_("Desktop (DCV)")
/* Translators: What a port of Amazon WorkSpaces is for; at most 30 characters */
N_("Desktop (PCoIP)")
/* Translators: What a port of Amazon WorkSpaces is for; at most 30 characters */
N_("Sign-in and session")
/* Translators: What Parsec is */
N_("Streams the screen of a PC for playing or working at a distance. A host needs a forwarded port only where the peers can't reach each other by themselves.")
/* Translators: Security note for Parsec */
N_("Whoever signs in to the account controls the host: use two-factor authentication.")
/* Translators: What a port of Parsec is for; at most 30 characters */
N_("Host, with a fixed start port")
/* Translators: What a port of Parsec is for; at most 30 characters */
N_("Signaling")
/* Translators: What Azure Virtual Desktop (RDP Shortpath) is */
N_("Windows desktops from Microsoft's cloud. Clients connect outward by HTTPS; Shortpath adds a direct UDP path to the session host.")
/* Translators: Security note for Azure Virtual Desktop (RDP Shortpath) */
N_("Open 3390 only to the networks of the clients, never to the Internet.")
/* Translators: What a port of Azure Virtual Desktop (RDP Shortpath) is for; at most 30 characters */
N_("RDP Shortpath")
/* Translators: What a port of Azure Virtual Desktop (RDP Shortpath) is for; at most 30 characters */
N_("Gateway and web")
/* Translators: What HashiCorp Boundary is */
N_("Gives people access to servers and databases for the length of a session, without handing out passwords or network access.")
/* Translators: Security note for HashiCorp Boundary */
N_("Use TLS on the API; leave 9201 to workers.")
/* Translators: What a port of HashiCorp Boundary is for; at most 30 characters */
N_("Worker proxy")
/* Translators: What Nessus is */
N_("Vulnerability scanner with a web interface; linked scanners and agents use the same port of the manager.")
/* Translators: Security note for Nessus */
N_("It stores sign-in data for the scanned systems: allow administrators only.")
/* Translators: What a port of Nessus is for; at most 30 characters */
N_("Old client protocol")
/* Translators: What Greenbone OpenVAS is */
N_("Open-source vulnerability scanner with a web interface.")
/* Translators: Security note for Greenbone OpenVAS */
N_("Change the default sign-in admin/admin of container setups and keep it inside.")
/* Translators: What a port of Greenbone OpenVAS is for; at most 30 characters */
N_("Web interface (GSA)")
/* Translators: What a port of Greenbone OpenVAS is for; at most 30 characters */
N_("Management protocol (GMP)")
/* Translators: What a port of Greenbone OpenVAS is for; at most 30 characters */
N_("Web interface on appliances")
/* Translators: What Metasploit is */
N_("Penetration testing framework. Its payloads call back to port 4444 unless told otherwise.")
/* Translators: Security note for Metasploit */
N_("A connection to port 4444 that nobody ordered can be the sign of an intrusion.")
/* Translators: What a port of Metasploit is for; at most 30 characters */
N_("Payload handler (default)")
/* Translators: What a port of Metasploit is for; at most 30 characters */
N_("RPC (msfrpcd)")
/* Translators: What a port of Metasploit is for; at most 30 characters */
N_("RPC (msgrpc plugin)")
/* Translators: What a port of Metasploit is for; at most 30 characters */
N_("Web interface (Pro)")
/* Translators: What Wazuh is */
N_("Security monitoring: agents on computers report events to the manager, which analyzes them and shows them on a dashboard.")
/* Translators: Security note for Wazuh */
N_("Protect enrollment with a password and do not publish the API or the indexer.")
/* Translators: What a port of Wazuh is for; at most 30 characters */
N_("Agent connection")
/* Translators: What a port of Wazuh is for; at most 30 characters */
N_("Agent enrollment")
/* Translators: What a port of Wazuh is for; at most 30 characters */
N_("Server API")
/* Translators: What a port of Wazuh is for; at most 30 characters */
N_("Server cluster")
/* Translators: What a port of Wazuh is for; at most 30 characters */
N_("Indexer")
/* Translators: What OSSEC is */
N_("Host-based intrusion detection; agents send their events to the manager. Wazuh descends from it.")
/* Translators: What ClamAV is */
N_("Virus scanner; mail servers and other programs send files to its daemon over this port or a local socket.")
/* Translators: Security note for ClamAV */
N_("No sign-in; any client can stop the daemon. Use a local socket or the loopback address.")
/* Translators: What a port of ClamAV is for; at most 30 characters */
N_("Scanner daemon (clamd)")
/* Translators: What a port of ClamAV is for; at most 30 characters */
N_("Milter")
/* Translators: What CrowdSec is */
N_("Recognizes attacks in logs and has the addresses blocked; agents and firewalls talk to the local API.")
/* Translators: Security note for CrowdSec */
N_("Keep the ports on the loopback address unless several machines share one API.")
/* Translators: What a port of CrowdSec is for; at most 30 characters */
N_("Local API")
/* Translators: What a port of CrowdSec is for; at most 30 characters */
N_("Application firewall (AppSec)")
/* Translators: What Arkime is */
N_("Records network traffic on a large scale and lets analysts search it in the browser.")
/* Translators: Security note for Arkime */
N_("It shows recorded traffic: restrict it strictly.")
/* Translators: What Zeek cluster is */
N_("Network security monitor; other programs exchange messages with it through Broker.")
/* Translators: What Kismet is */
N_("Finds and records wireless networks and devices, shown in the browser.")
/* Translators: Security note for Kismet */
N_("Set a password at the first visit; keep it inside.")
/* Translators: What a port of Kismet is for; at most 30 characters */
N_("Remote capture")
/* Translators: What Velociraptor is */
N_("Collects evidence from many computers during the examination of a security incident.")
/* Translators: Security note for Velociraptor */
N_("It can run anything on the clients: keep the web interface inside.")
/* Translators: What TheHive and Cortex is */
N_("Case management for security teams, with Cortex to examine addresses, files and domains automatically.")
/* Translators: What a port of TheHive and Cortex is for; at most 30 characters */
N_("TheHive")
/* Translators: What a port of TheHive and Cortex is for; at most 30 characters */
N_("Cortex")
/* Translators: What OpenCTI is */
N_("Platform for collecting and linking knowledge about attackers and their tools.")
/* Translators: What a port of OpenCTI is for; at most 30 characters */
N_("Container setup")
/* Translators: What a port of OpenCTI is for; at most 30 characters */
N_("Program default")
/* Translators: What BeEF is */
N_("Penetration testing tool that examines what can be done through a user's browser.")
/* Translators: Security note for BeEF */
N_("Change the sign-in beef/beef; use it in tests with consent only.")
/* Translators: What a port of BeEF is for; at most 30 characters */
N_("Web interface and hook")
/* Translators: What a port of BeEF is for; at most 30 characters */
N_("WebSocket, optional")
/* Translators: What Cobalt Strike team server is */
N_("Operators of the attack simulation software Cobalt Strike connect to their team server here.")
/* Translators: Security note for Cobalt Strike team server */
N_("Pirated copies are used by criminals; a server on this port is worth examining.")
/* Translators: What Sliver is */
N_("Open-source attack simulation framework; operators connect on 31337, implants on the chosen listeners.")
/* Translators: What a port of Sliver is for; at most 30 characters */
N_("Operators")
/* Translators: What a port of Sliver is for; at most 30 characters */
N_("mTLS implants")
/* Translators: What a port of Sliver is for; at most 30 characters */
N_("HTTPS implants")
/* Translators: What a port of Sliver is for; at most 30 characters */
N_("DNS implants")
/* Translators: What Mythic is */
N_("Attack simulation platform with a web interface for several operators.")
/* Translators: What Cowrie honeypot is */
N_("Pretends to be a weakly protected SSH and Telnet server and records what attackers do. Ports 22 and 23 are usually redirected to it.")
/* Translators: What a port of Cowrie honeypot is for; at most 30 characters */
N_("Fake SSH")
/* Translators: What a port of Cowrie honeypot is for; at most 30 characters */
N_("Fake Telnet")
/* Translators: What T-Pot is */
N_("Collection of many honeypots with maps and statistics; nearly all other ports of the machine belong to the traps.")
/* Translators: What a port of T-Pot is for; at most 30 characters */
N_("SSH administration")
/* Translators: What a port of T-Pot is for; at most 30 characters */
N_("Sensor data")
/* Translators: What Netcat listener and reverse shells is */
N_("The all-purpose tool netcat has no port of its own; Ncat falls back to 31337, and tutorials like 4444.")
/* Translators: Security note for Netcat listener and reverse shells */
N_("An unexpected listener on these ports deserves a look.")
/* Translators: What a port of Netcat listener and reverse shells is for; at most 30 characters */
N_("Common in tutorials")
/* Translators: What a port of Netcat listener and reverse shells is for; at most 30 characters */
N_("Ncat default")
/* Translators: What Nping Echo is */
N_("Server mode of Nping, which returns how packets looked on arrival, to find out what routers changed.")
/* Translators: What Back Orifice is */
N_("Notorious remote control trojan for Windows 95 and 98; its port number spells \"eleet\".")
/* Translators: Security note for Back Orifice */
N_("Today mostly scans and tests of other tools. An unexplained listener should be examined.")
/* Translators: What NetBus is */
N_("Remote control trojan for Windows from 1998, the reason why port 12345 is often watched.")
/* Translators: Security note for NetBus */
N_("An unexplained listener should be examined; many other programs use the easy number today.")
/* Translators: What a port of NetBus is for; at most 30 characters */
N_("Second port")
/* Translators: What Sub7 is */
N_("Remote control trojan for Windows that was widespread around the year 2000.")
/* Translators: Security note for Sub7 */
N_("An unexplained listener should be examined.")
/* Translators: What fwknop is */
N_("Opens the firewall for a client after one encrypted packet, so that services stay invisible to others.")
/* Translators: What Tang is */
N_("Helps computers with encrypted disks to start without a typed password as long as they are in their home network.")
/* Translators: What swtpm (software TPM) is */
N_("Software versions of the TPM security chip, used in virtual machines and for tests, take commands on these ports.")
/* Translators: Security note for swtpm (software TPM) */
N_("Bind it to the loopback address; it holds keys.")
/* Translators: What a port of swtpm (software TPM) is for; at most 30 characters */
N_("TPM commands")
/* Translators: What a port of swtpm (software TPM) is for; at most 30 characters */
N_("Platform control")
/* Translators: What KMIP is */
N_("Storage systems, databases and hypervisors fetch their encryption keys from a key server over TLS.")
/* Translators: Security note for KMIP */
N_("Both sides need certificates; allow only the systems that fetch keys.")
/* Translators: What Thales Luna HSM is */
N_("Network device that keeps keys in tamper-proof hardware; servers use it through an encrypted link.")
/* Translators: Security note for Thales Luna HSM */
N_("Allow registered clients only.")
/* Translators: What a port of Thales Luna HSM is for; at most 30 characters */
N_("Client link (NTLS)")
/* Translators: What a port of Thales Luna HSM is for; at most 30 characters */
N_("Administration (SSH)")
/* Translators: What OpenPGP key server (HKP) is */
N_("GnuPG and mail programs look up public keys here. Port 11370 carries the exchange between servers.")
/* Translators: Security note for OpenPGP key server (HKP) */
N_("Keys found are not verified: compare the fingerprint. Prefer HKPS.")
/* Translators: What a port of OpenPGP key server (HKP) is for; at most 30 characters */
N_("HKP")
/* Translators: What a port of OpenPGP key server (HKP) is for; at most 30 characters */
N_("HKPS")
/* Translators: What a port of OpenPGP key server (HKP) is for; at most 30 characters */
N_("Key exchange between servers")
/* Translators: What CMP (certificate management) is */
N_("Devices and registration offices request, renew and revoke certificates from a certification authority.")
/* Translators: What a port of CMP (certificate management) is for; at most 30 characters */
N_("CMP over HTTP")
/* Translators: What a port of CMP (certificate management) is for; at most 30 characters */
N_("CMP over TCP, old")
/* Translators: What OCSP is */
N_("Tells whether a certificate has been revoked. Answers are signed, hence plain HTTP is normal.")
/* Translators: What EST (enrollment over secure transport) is */
N_("Devices fetch and renew their certificates over HTTPS.")
/* Translators: What EJBCA is */
N_("Software for running a certification authority, with web pages for administrators and applicants.")
/* Translators: What a port of EJBCA is for; at most 30 characters */
N_("HTTPS with client certificate")
/* Translators: What step-ca is */
N_("Small private certification authority that also serves the ACME protocol for automatic certificates.")
/* Translators: What a port of step-ca is for; at most 30 characters */
N_("Usual choice")
/* Translators: What Kaspersky Security Center is */
N_("Administration server of the Kaspersky protection programs in companies.")
/* Translators: What a port of Kaspersky Security Center is for; at most 30 characters */
N_("Agents over TLS")
/* Translators: What a port of Kaspersky Security Center is for; at most 30 characters */
N_("MMC console")
/* Translators: What a port of Kaspersky Security Center is for; at most 30 characters */
N_("Agents, unencrypted")
/* Translators: What a port of Kaspersky Security Center is for; at most 30 characters */
N_("Notice to agents")
/* Translators: What a port of Kaspersky Security Center is for; at most 30 characters */
N_("Web console backend")
/* Translators: What ESET PROTECT is */
N_("Administration server of the ESET protection programs; agents connect on port 2222.")
/* Translators: What a port of ESET PROTECT is for; at most 30 characters */
N_("Agents")
/* Translators: What a port of ESET PROTECT is for; at most 30 characters */
N_("Web console to server")
/* Translators: What a port of ESET PROTECT is for; at most 30 characters */
N_("Wake-up call")
/* Translators: What Trellix ePO (McAfee) is */
N_("Administration server of the Trellix, formerly McAfee, protection programs; agents wait for calls on 8081.")
/* Translators: What a port of Trellix ePO (McAfee) is for; at most 30 characters */
N_("Agents HTTP")
/* Translators: What a port of Trellix ePO (McAfee) is for; at most 30 characters */
N_("Agents HTTPS")
/* Translators: What a port of Trellix ePO (McAfee) is for; at most 30 characters */
N_("Agent wake-up")
/* Translators: What a port of Trellix ePO (McAfee) is for; at most 30 characters */
N_("Super agent broadcast")
/* Translators: What a port of Trellix ePO (McAfee) is for; at most 30 characters */
N_("Agent handler to server")
/* Translators: What Trend Micro Apex One is */
N_("Administration server of the Trend Micro protection programs in companies.")
/* Translators: What a port of Trend Micro Apex One is for; at most 30 characters */
N_("Console and agents HTTPS")
/* Translators: What Check Point management is */
N_("Management servers, firewalls and the SmartConsole program of Check Point talk over these ports.")
/* Translators: Security note for Check Point management */
N_("Allow administrators and the firewalls themselves only.")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("SmartConsole")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("SmartConsole (R80 and later)")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("Policy installation")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("Certificates")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("Log transfer")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("Revocation list")
/* Translators: What a port of Check Point management is for; at most 30 characters */
N_("Topology and state")
/* Translators: What Cisco Firepower management (sftunnel) is */
N_("Encrypted connection between Cisco firewalls and their management center.")
/* Translators: What Gophish is */
N_("Runs phishing exercises: administrators use port 3333, the training pages are served on port 80.")
/* Translators: Security note for Gophish */
N_("The administration page is meant for the local machine only.")
/* Translators: What a port of Gophish is for; at most 30 characters */
N_("Training pages")
/* Translators: What MITRE Caldera is */
N_("Platform that plays through attack steps automatically to test defenses.")
/* Translators: Security note for MITRE Caldera */
N_("Change the sample passwords before the first start.")
/* Translators: What a port of MITRE Caldera is for; at most 30 characters */
N_("Agents over TCP")
/* Translators: What a port of MITRE Caldera is for; at most 30 characters */
N_("Agents over UDP")
/* Translators: What a port of MITRE Caldera is for; at most 30 characters */
N_("Agents over WebSocket")
/* Translators: What Rapid7 InsightVM and Nexpose is */
N_("Vulnerability scanner: administrators use the web console, which steers scan engines on port 40814.")
/* Translators: Security note for Rapid7 InsightVM and Nexpose */
N_("It stores sign-in data of the scanned systems: restrict it to administrators.")
/* Translators: What a port of Rapid7 InsightVM and Nexpose is for; at most 30 characters */
N_("Scan engine")
/* Translators: What Sophos Firewall is */
N_("Firewalls of Sophos are administered in the browser on port 4444; SSL VPN connections arrive on 8443.")
/* Translators: Security note for Sophos Firewall */
N_("Close the administration and portal pages toward the Internet; both have been attacked.")
/* Translators: What a port of Sophos Firewall is for; at most 30 characters */
N_("SSL VPN")
/* Translators: What a port of Sophos Firewall is for; at most 30 characters */
N_("VPN portal")
/* Translators: What a port of Sophos Firewall is for; at most 30 characters */
N_("User portal")
/* Translators: What Dependency-Track is */
N_("Keeps lists of the parts that software is made of and tells which of them have known holes.")
/* Translators: What AusweisApp is */
N_("Identifies a person to websites with the German identity card. Browsers reach the program on this port of the same computer.")
/* Translators: What a port of AusweisApp is for; at most 30 characters */
N_("Browser to the app (local)")
/* Translators: What a port of AusweisApp is for; at most 30 characters */
N_("Phone as card reader")
/* Translators: What iSCSI is */
N_("Makes disks of a storage system usable over the network as if they were local disks.")
/* Translators: Security note for iSCSI */
N_("Data is unencrypted: use a separate storage network, CHAP and access lists.")
/* Translators: What iSNS is */
N_("Directory through which iSCSI computers find the storage targets they may use.")
/* Translators: What NVMe over TCP is */
N_("Gives servers access to remote flash storage with the NVMe protocol over ordinary TCP networks.")
/* Translators: Security note for NVMe over TCP */
N_("Use a separate storage network, in-band authentication or TLS.")
/* Translators: What FCIP and iFCP is */
N_("Tunnels that join Fibre Channel storage networks of distant sites over IP.")
/* Translators: What a port of FCIP and iFCP is for; at most 30 characters */
N_("FCIP")
/* Translators: What a port of FCIP and iFCP is for; at most 30 characters */
N_("iFCP")
/* Translators: What NBD (network block device) is */
N_("Linux protocol that exports a disk or image over the network as a block device; QEMU uses it as well.")
/* Translators: Security note for NBD (network block device) */
N_("No sign-in in the basic form: limit addresses or use TLS.")
/* Translators: What Ceph is */
N_("Distributed storage cluster for block devices, files and objects. Clients first contact the monitors, then the storage daemons directly.")
/* Translators: Security note for Ceph */
N_("Keep the cluster on its own network; enable encryption in the newer protocol and restrict the dashboard.")
/* Translators: What a port of Ceph is for; at most 30 characters */
N_("Monitor (msgr2)")
/* Translators: What a port of Ceph is for; at most 30 characters */
N_("Monitor (old protocol)")
/* Translators: What Ceph Object Gateway is */
N_("Offers the storage of a Ceph cluster through the S3 and Swift web interfaces.")
/* Translators: Security note for Ceph Object Gateway */
N_("Put TLS in front of it when it is reached from other networks.")
/* Translators: What a port of Ceph Object Gateway is for; at most 30 characters */
N_("S3 and Swift API")
/* Translators: What a port of Ceph Object Gateway is for; at most 30 characters */
N_("S3 and Swift API with cephadm")
/* Translators: What GlusterFS is */
N_("File system that joins disks of several servers into one volume. Clients ask the management daemon here; each shared directory (brick) listens on a port from 49152 upward.")
/* Translators: Security note for GlusterFS */
N_("Allow servers and clients only, and use TLS where the network is shared.")
/* Translators: What a port of GlusterFS is for; at most 30 characters */
N_("Management (glusterd)")
/* Translators: What a port of GlusterFS is for; at most 30 characters */
N_("Management over RDMA")
/* Translators: What MinIO is */
N_("Object storage server compatible with Amazon S3. Programs use port 9000; the web console is usually placed on 9001.")
/* Translators: Security note for MinIO */
N_("Change the default credentials minioadmin and serve it over TLS.")
/* Translators: What a port of MinIO is for; at most 30 characters */
N_("S3 API")
/* Translators: What Garage is */
N_("Light S3-compatible object store made for a few machines in different places.")
/* Translators: Security note for Garage */
N_("Publish only the S3 and web ports, through TLS; keep the RPC and administration ports inside.")
/* Translators: What a port of Garage is for; at most 30 characters */
N_("Cluster (RPC)")
/* Translators: What a port of Garage is for; at most 30 characters */
N_("Static websites")
/* Translators: What a port of Garage is for; at most 30 characters */
N_("Administration API")
/* Translators: What SeaweedFS is */
N_("Distributed store for very many files, with a file layer and an S3 gateway. Each port has a gRPC twin 10000 higher.")
/* Translators: Security note for SeaweedFS */
N_("No sign-in by default: configure it or keep every port inside.")
/* Translators: What a port of SeaweedFS is for; at most 30 characters */
N_("Volume server")
/* Translators: What a port of SeaweedFS is for; at most 30 characters */
N_("Filer")
/* Translators: What a port of SeaweedFS is for; at most 30 characters */
N_("S3 gateway")
/* Translators: What a port of SeaweedFS is for; at most 30 characters */
N_("WebDAV")
/* Translators: What OpenStack Swift is */
N_("Object storage of OpenStack. Clients talk to the proxy; the other servers keep objects, containers and accounts.")
/* Translators: Security note for OpenStack Swift */
N_("Only the proxy is meant for clients; the inner servers have no sign-in.")
/* Translators: What a port of OpenStack Swift is for; at most 30 characters */
N_("Proxy (object API)")
/* Translators: What a port of OpenStack Swift is for; at most 30 characters */
N_("Object server")
/* Translators: What a port of OpenStack Swift is for; at most 30 characters */
N_("Container server")
/* Translators: What a port of OpenStack Swift is for; at most 30 characters */
N_("Account server")
/* Translators: What Azurite is */
N_("Local emulator of Azure storage for developers.")
/* Translators: Security note for Azurite */
N_("Uses a publicly known account key; never expose it.")
/* Translators: What a port of Azurite is for; at most 30 characters */
N_("Blob")
/* Translators: What a port of Azurite is for; at most 30 characters */
N_("Queue")
/* Translators: What a port of Azurite is for; at most 30 characters */
N_("Table")
/* Translators: What DRBD is */
N_("Mirrors a disk between servers over the network. Every resource uses a port of its own, by custom counted up from 7788.")
/* Translators: Security note for DRBD */
N_("Unencrypted by default: use a direct link, TLS or IPsec.")
/* Translators: What LINSTOR is */
N_("Manages replicated storage volumes on a cluster of Linux servers, mostly built on DRBD.")
/* Translators: Security note for LINSTOR */
N_("The REST interface has no sign-in by default; restrict it or turn on HTTPS with certificates.")
/* Translators: What a port of LINSTOR is for; at most 30 characters */
N_("Controller REST API")
/* Translators: What a port of LINSTOR is for; at most 30 characters */
N_("Controller REST API (HTTPS)")
/* Translators: What a port of LINSTOR is for; at most 30 characters */
N_("Satellite")
/* Translators: What BeeGFS is */
N_("Parallel file system for computing clusters, spread over management, metadata and storage servers.")
/* Translators: Security note for BeeGFS */
N_("Set the shared connection secret; without it any host may join.")
/* Translators: What a port of BeeGFS is for; at most 30 characters */
N_("Metadata")
/* Translators: What Lustre is */
N_("Parallel file system of supercomputers; its network layer LNet uses this port.")
/* Translators: Security note for Lustre */
N_("Trusts its network unless Kerberos or shared keys are set up.")
/* Translators: What MooseFS is */
N_("Distributed file system that keeps copies of every file on several servers.")
/* Translators: Security note for MooseFS */
N_("Access is decided by address; keep it on its own network.")
/* Translators: What a port of MooseFS is for; at most 30 characters */
N_("Master, client connections")
/* Translators: What a port of MooseFS is for; at most 30 characters */
N_("Master, metaloggers")
/* Translators: What a port of MooseFS is for; at most 30 characters */
N_("Master, chunkservers")
/* Translators: What a port of MooseFS is for; at most 30 characters */
N_("Chunkserver")
/* Translators: What AFS (OpenAFS) is */
N_("Worldwide distributed file system of universities and research institutes.")
/* Translators: Security note for AFS (OpenAFS) */
N_("Relies on Kerberos; older encryption of the data is weak.")
/* Translators: What a port of AFS (OpenAFS) is for; at most 30 characters */
N_("Client callbacks")
/* Translators: What a port of AFS (OpenAFS) is for; at most 30 characters */
N_("Protection server")
/* Translators: What a port of AFS (OpenAFS) is for; at most 30 characters */
N_("Volume location")
/* Translators: What a port of AFS (OpenAFS) is for; at most 30 characters */
N_("Server control")
/* Translators: What Hadoop HDFS is */
N_("Distributed file system of Hadoop. The NameNode knows where the blocks are, DataNodes hold them. Hadoop 2 had its web page on 50070.")
/* Translators: Security note for Hadoop HDFS */
N_("Without Kerberos it believes any user name; keep the cluster off other networks.")
/* Translators: What a port of Hadoop HDFS is for; at most 30 characters */
N_("NameNode web interface")
/* Translators: What a port of Hadoop HDFS is for; at most 30 characters */
N_("NameNode RPC")
/* Translators: What a port of Hadoop HDFS is for; at most 30 characters */
N_("DataNode web interface")
/* Translators: What a port of Hadoop HDFS is for; at most 30 characters */
N_("DataNode transfer")
/* Translators: What a port of Hadoop HDFS is for; at most 30 characters */
N_("DataNode RPC")
/* Translators: What a port of Hadoop HDFS is for; at most 30 characters */
N_("NameNode RPC (often set)")
/* Translators: What Hadoop YARN is */
N_("Distributes computing jobs over a Hadoop cluster and shows them on a web page.")
/* Translators: Security note for Hadoop YARN */
N_("An open ResourceManager lets anyone run programs and is searched for by crypto miners.")
/* Translators: What a port of Hadoop YARN is for; at most 30 characters */
N_("ResourceManager web")
/* Translators: What a port of Hadoop YARN is for; at most 30 characters */
N_("ResourceManager RPC")
/* Translators: What a port of Hadoop YARN is for; at most 30 characters */
N_("NodeManager web")
/* Translators: What a port of Hadoop YARN is for; at most 30 characters */
N_("Job history web")
/* Translators: What Alluxio is */
N_("Cache layer between computing frameworks and slow or remote storage.")
/* Translators: What a port of Alluxio is for; at most 30 characters */
N_("Master web interface")
/* Translators: What a port of Alluxio is for; at most 30 characters */
N_("Worker RPC")
/* Translators: What a port of Alluxio is for; at most 30 characters */
N_("Worker web interface")
/* Translators: What NDMP is */
N_("Lets backup software steer storage systems, so that they write their data straight to tape or to another system.")
/* Translators: Security note for NDMP */
N_("Old versions use weak sign-in; allow the backup server only.")
/* Translators: What Bacula is */
N_("Network backup system: the director plans, clients deliver their files, the storage daemon writes them to disk or tape.")
/* Translators: Security note for Bacula */
N_("Passwords are shared between daemons: turn on TLS and allow only the backup machines.")
/* Translators: What a port of Bacula is for; at most 30 characters */
N_("Director")
/* Translators: What a port of Bacula is for; at most 30 characters */
N_("Client (file daemon)")
/* Translators: What a port of Bacula is for; at most 30 characters */
N_("Storage daemon")
/* Translators: What Bareos is */
N_("Open-source network backup system derived from Bacula, with the same three ports.")
/* Translators: Security note for Bareos */
N_("Connections use TLS by default in current versions; allow only the backup machines.")
/* Translators: What Amanda is */
N_("Classic network backup system for Unix: the server calls the clients on this port.")
/* Translators: Security note for Amanda */
N_("The older bsd sign-in trusts addresses; use the ssh or TLS method.")
/* Translators: What a port of Amanda is for; at most 30 characters */
N_("Backup service")
/* Translators: What a port of Amanda is for; at most 30 characters */
N_("Index server")
/* Translators: What a port of Amanda is for; at most 30 characters */
N_("Tape server")
/* Translators: What restic REST server is */
N_("Stores backups that restic clients send over HTTP; it can forbid deleting old backups.")
/* Translators: Security note for restic REST server */
N_("Use TLS and a password file; run it with --append-only and --private-repos where possible.")
/* Translators: What Kopia server is */
N_("Server and web interface of the backup program Kopia.")
/* Translators: Security note for Kopia server */
N_("Use TLS and a password; without them it is for the local machine only.")
/* Translators: What UrBackup is */
N_("Client and server backup of files and whole disks, managed on a web page.")
/* Translators: Security note for UrBackup */
N_("Set an administrator password at once: the web page is open at first.")
/* Translators: What a port of UrBackup is for; at most 30 characters */
N_("Clients over the Internet")
/* Translators: What a port of UrBackup is for; at most 30 characters */
N_("FastCGI")
/* Translators: What a port of UrBackup is for; at most 30 characters */
N_("Client file transfer")
/* Translators: What a port of UrBackup is for; at most 30 characters */
N_("Client commands")
/* Translators: What Duplicati is */
N_("Backup program for encrypted backups to cloud storage, controlled in the browser.")
/* Translators: Security note for Duplicati */
N_("It listens on the local machine only unless told otherwise; set a password before opening it.")
/* Translators: What Veeam Backup & Replication is */
N_("Backup software for virtual and physical machines. The console, proxies, repositories and agents talk over these ports.")
/* Translators: Security note for Veeam Backup & Replication */
N_("A favorite target of ransomware: keep it out of the domain, patched and reachable for backup systems only.")
/* Translators: What a port of Veeam Backup & Replication is for; at most 30 characters */
N_("Console and backup service")
/* Translators: What a port of Veeam Backup & Replication is for; at most 30 characters */
N_("Secure backup service")
/* Translators: What a port of Veeam Backup & Replication is for; at most 30 characters */
N_("Installer service")
/* Translators: What a port of Veeam Backup & Replication is for; at most 30 characters */
N_("Data mover")
/* Translators: What a port of Veeam Backup & Replication is for; at most 30 characters */
N_("Agents to server")
/* Translators: What Veeam Backup Enterprise Manager is */
N_("Web interface for managing several Veeam backup servers and for restoring files.")
/* Translators: What a port of Veeam Backup Enterprise Manager is for; at most 30 characters */
N_("REST API HTTPS")
/* Translators: What a port of Veeam Backup Enterprise Manager is for; at most 30 characters */
N_("REST API HTTP")
/* Translators: What Proxmox Backup Server is */
N_("Backup server for Proxmox virtual machines, containers and Linux hosts; web interface and backup clients share one HTTPS port.")
/* Translators: What Veritas NetBackup is */
N_("Backup suite for large companies. Current versions put nearly all connections through the PBX port.")
/* Translators: Security note for Veritas NetBackup */
N_("Allow it between backup servers and clients only.")
/* Translators: What a port of Veritas NetBackup is for; at most 30 characters */
N_("Private branch exchange (PBX)")
/* Translators: What a port of Veritas NetBackup is for; at most 30 characters */
N_("Network daemon (vnetd)")
/* Translators: What a port of Veritas NetBackup is for; at most 30 characters */
N_("Request daemon (bprd)")
/* Translators: What a port of Veritas NetBackup is for; at most 30 characters */
N_("Client daemon (bpcd)")
/* Translators: What a port of Veritas NetBackup is for; at most 30 characters */
N_("Deduplication engine")
/* Translators: What a port of Veritas NetBackup is for; at most 30 characters */
N_("Deduplication spool")
/* Translators: What Backup Exec is */
N_("Backup software for Windows networks; the server reaches its agents through NDMP on port 10000.")
/* Translators: Security note for Backup Exec */
N_("Old agents have well-known holes; update them and allow the backup server only.")
/* Translators: What a port of Backup Exec is for; at most 30 characters */
N_("Remote agent (NDMP)")
/* Translators: What a port of Backup Exec is for; at most 30 characters */
N_("Agent browser")
/* Translators: What a port of Backup Exec is for; at most 30 characters */
N_("Server service")
/* Translators: What a port of Backup Exec is for; at most 30 characters */
N_("Server communication")
/* Translators: What Commvault is */
N_("Enterprise backup suite whose servers, storage agents and clients talk over these ports.")
/* Translators: Security note for Commvault */
N_("Allow it between the backup machines only; keep the web console patched.")
/* Translators: What a port of Commvault is for; at most 30 characters */
N_("Communication (CVD)")
/* Translators: What a port of Commvault is for; at most 30 characters */
N_("Tunnel (firewall daemon)")
/* Translators: What a port of Commvault is for; at most 30 characters */
N_("CommServe event manager")
/* Translators: What Dell NetWorker is */
N_("Enterprise backup suite; every machine runs its agent on 7937 and 7938 and opens more service ports as needed.")
/* Translators: What a port of Dell NetWorker is for; at most 30 characters */
N_("Console web page")
/* Translators: What IBM Storage Protect (TSM) is */
N_("Backup and archive system of IBM, formerly Tivoli Storage Manager. Clients reach the server on port 1500.")
/* Translators: What a port of IBM Storage Protect (TSM) is for; at most 30 characters */
N_("Client scheduler")
/* Translators: What a port of IBM Storage Protect (TSM) is for; at most 30 characters */
N_("Operations Center web")
/* Translators: What Acronis Cyber Protect is */
N_("Backup and protection software for companies, managed in a web console.")
/* Translators: What a port of Acronis Cyber Protect is for; at most 30 characters */
N_("Agents to the server")
/* Translators: What a port of Acronis Cyber Protect is for; at most 30 characters */
N_("Storage node")
/* Translators: What a port of Acronis Cyber Protect is for; at most 30 characters */
N_("Cloud backup (outgoing)")
/* Translators: What NAKIVO Backup & Replication is */
N_("Backup software for virtual machines that can run directly on a NAS.")
/* Translators: What a port of NAKIVO Backup & Replication is for; at most 30 characters */
N_("Transporter")
/* Translators: What Synology DSM is */
N_("Web interface and app access of Synology network storage. Port 5000 is unencrypted, 5001 encrypted.")
/* Translators: Security note for Synology DSM */
N_("Do not forward it to the Internet; use a VPN, turn off the \"admin\" account and use two-factor sign-in.")
/* Translators: What Synology Drive is */
N_("Computers synchronize their files with a Synology NAS over this port.")
/* Translators: What Synology Hyper Backup Vault is */
N_("Synology devices receive backups from other Synology devices (6281) and from computers and servers (5510).")
/* Translators: What a port of Synology Hyper Backup Vault is for; at most 30 characters */
N_("Hyper Backup Vault")
/* Translators: What a port of Synology Hyper Backup Vault is for; at most 30 characters */
N_("Active Backup for Business")
/* Translators: What QNAP QTS is */
N_("Web interface of QNAP network storage.")
/* Translators: Security note for QNAP QTS */
N_("Repeatedly hit by ransomware when reachable from the Internet: use a VPN and install updates.")
/* Translators: What rclone remote control is */
N_("rclone, the tool for all cloud storages, can be steered through this port and can serve a storage over HTTP or WebDAV.")
/* Translators: Security note for rclone remote control */
N_("Full access to the stored files: set a user and password and stay on the loopback address.")
/* Translators: What a port of rclone remote control is for; at most 30 characters */
N_("Remote control and web page")
/* Translators: What a port of rclone remote control is for; at most 30 characters */
N_("Serve (WebDAV, HTTP, S3)")
/* Translators: What Tahoe-LAFS is */
N_("Encrypted storage spread over several servers; each node offers a local web gateway on this port.")
/* Translators: Security note for Tahoe-LAFS */
N_("The gateway is meant for the same machine only.")
/* Translators: What NetApp ONTAP replication is */
N_("NetApp storage clusters replicate volumes (SnapMirror) to one another over these ports.")
/* Translators: Security note for NetApp ONTAP replication */
N_("Turn on cluster peering encryption where the link is not private.")
/* Translators: What a port of NetApp ONTAP replication is for; at most 30 characters */
N_("Cluster sessions")
/* Translators: What a port of NetApp ONTAP replication is for; at most 30 characters */
N_("Data transfer")
/* Translators: What TrueNAS is */
N_("Network storage system built on ZFS, managed in the browser. Shares such as SMB, NFS and iSCSI use their own usual ports.")
/* Translators: Security note for TrueNAS */
N_("Manage it from inside only; do not forward the web interface to the Internet.")
/* Translators: What a port of TrueNAS is for; at most 30 characters */
N_("Web interface and API (HTTPS)")
/* Translators: What a port of TrueNAS is for; at most 30 characters */
N_("Web interface (HTTP)")
/* Translators: What Unraid is */
N_("Operating system for home servers with network storage, containers and virtual machines, managed in the browser.")
/* Translators: Security note for Unraid */
N_("Do not forward the web interface to the Internet; use a VPN.")
/* Translators: What openmediavault is */
N_("Debian-based network storage system managed in the browser.")
/* Translators: Security note for openmediavault */
N_("Change the default password and turn on HTTPS.")
/* Translators: What Backrest is */
N_("Web interface that plans and watches backups made with restic.")
/* Translators: Security note for Backrest */
N_("Set a user and password before opening it to other computers.")
/* Translators: What Duplicacy Web Edition is */
N_("Web interface of the backup program Duplicacy.")
/* Translators: Security note for Duplicacy Web Edition */
N_("It listens on the local machine by default; set a password before opening it.")
/* Translators: What Ceph OSD, MDS and MGR daemons is */
N_("The storage, metadata and manager daemons of a Ceph cluster each take free ports from this range.")
/* Translators: Security note for Ceph OSD, MDS and MGR daemons */
N_("Keep the cluster on its own network.")
/* Translators: What Ceph Dashboard is */
N_("Web interface of a Ceph cluster; its metrics for Prometheus are served on 9283.")
/* Translators: What Veeam data transfer is */
N_("Veeam proxies and repositories open a port from this range for every running backup job.")
/* Translators: Security note for Veeam data transfer */
N_("Allow it between the backup machines only.")
/* Translators: What System Center Data Protection Manager is */
N_("Backup system for Windows servers; the agent on each of them is reached on these ports.")
/* Translators: What a port of System Center Data Protection Manager is for; at most 30 characters */
N_("Agent coordinator")
/* Translators: What a port of System Center Data Protection Manager is for; at most 30 characters */
N_("Data channel")
/* Translators: What Azure DevOps Server (TFS) is */
N_("Microsoft's server for source code, work items and builds; earlier versions were called Team Foundation Server.")
/* Translators: What a port of Azure DevOps Server (TFS) is for; at most 30 characters */
N_("TFS up to 2018")
/* Translators: What Bazaar / Breezy is */
N_("Version control system known from Launchpad; this is its own smart server.")
/* Translators: What Bitbucket Data Center is */
N_("Atlassian's self-hosted Git server.")
/* Translators: What a port of Bitbucket Data Center is for; at most 30 characters */
N_("Git over SSH")
/* Translators: What CVS is */
N_("Old central version control system, reached through its password server.")
/* Translators: Security note for CVS */
N_("Passwords are only scrambled; use CVS over SSH, or move to Git.")
/* Translators: What Forgejo is */
N_("Community-run Git hosting with a web interface, grown out of Gitea; it powers Codeberg.")
/* Translators: What Fossil is */
N_("Version control with bug tracker and wiki in one program, made for SQLite.")
/* Translators: What Gerrit is */
N_("Code review for Git, used by large projects. Changes are pushed over its own SSH port.")
/* Translators: What a port of Gerrit is for; at most 30 characters */
N_("SSH commands and Git")
/* Translators: What Git is */
N_("Version control. Its own protocol offers read access to public repositories; most people use Git over SSH or HTTPS instead.")
/* Translators: Security note for Git */
N_("The Git protocol has neither encryption nor login; use SSH or HTTPS.")
/* Translators: What a port of Git is for; at most 30 characters */
N_("Git protocol")
/* Translators: What a port of Git is for; at most 30 characters */
N_("Git over HTTPS")
/* Translators: What git instaweb (gitweb) is */
N_("Starts a temporary web server that shows the current Git repository in the browser.")
/* Translators: What Gitea is */
N_("Small self-hosted Git server with a web interface.")
/* Translators: What GitHub (Git access) is */
N_("How Git reaches repositories on GitHub. Where port 22 is blocked, ssh.github.com accepts SSH on port 443 too.")
/* Translators: What GitHub Enterprise Server is */
N_("GitHub on a company's own server. Its administration has ports of its own beside those of the web and of Git.")
/* Translators: Security note for GitHub Enterprise Server */
N_("Keep 8443 and 122 to the administrators.")
/* Translators: What a port of GitHub Enterprise Server is for; at most 30 characters */
N_("Administration by SSH")
/* Translators: What a port of GitHub Enterprise Server is for; at most 30 characters */
N_("Management console, plain")
/* Translators: What GitLab is */
N_("Platform for Git repositories with reviews, issues and pipelines, often run on self-hosted servers.")
/* Translators: Security note for GitLab */
N_("Update it promptly and switch off open registration.")
/* Translators: What a port of GitLab is for; at most 30 characters */
N_("Web interface and Git (TLS)")
/* Translators: What a port of GitLab is for; at most 30 characters */
N_("Web interface and Git")
/* Translators: What a port of GitLab is for; at most 30 characters */
N_("Container registry (same host)")
/* Translators: What Gogs is */
N_("Small Git hosting with a web interface; Gitea came out of it.")
/* Translators: What Mercurial (hg serve) is */
N_("The small web server built into Mercurial for showing and sharing a repository.")
/* Translators: Security note for Mercurial (hg serve) */
N_("No login of its own; for short use in trusted networks.")
/* Translators: What Monotone is */
N_("Distributed version control system from before Git; repositories are synchronized over this port.")
/* Translators: What OneDev is */
N_("Git server with issues, code search and build pipelines in one package.")
/* Translators: What Perforce Helix Core is */
N_("Central version control system popular in game studios, good with very large files.")
/* Translators: Security note for Perforce Helix Core */
N_("Prefer the ssl: form of the address and a security level that demands passwords.")
/* Translators: What Unity Version Control (Plastic SCM) is */
N_("Version control for game studios, good with large binary files. Clients connect to the server on this port.")
/* Translators: Security note for Unity Version Control (Plastic SCM) */
N_("Turn on TLS for connections from outside.")
/* Translators: What Soft Serve is */
N_("Git server whose interface is used in the terminal over SSH.")
/* Translators: What a port of Soft Serve is for; at most 30 characters */
N_("Statistics")
/* Translators: What Sourcegraph is */
N_("Search and navigation across many code repositories.")
/* Translators: What Subversion is */
N_("Central version control system. Its own server, svnserve, listens here; others offer repositories through a web server.")
/* Translators: Security note for Subversion */
N_("The svn protocol is not encrypted; use svn+ssh or HTTPS over untrusted networks.")
/* Translators: What Proxmox VE is */
N_("Virtualization platform for virtual machines and containers, managed in the browser on port 8006 over HTTPS.")
/* Translators: Security note for Proxmox VE */
N_("Keep the web interface on a management network or VPN and use two-factor sign-in.")
/* Translators: What Corosync cluster is */
N_("Keeps the members of a high-availability cluster in agreement; used by Pacemaker and Proxmox.")
/* Translators: Security note for Corosync cluster */
N_("Turn on its encryption (crypto_cipher) and use a separate network.")
/* Translators: What a port of Corosync cluster is for; at most 30 characters */
N_("Cluster messages")
/* Translators: What a port of Corosync cluster is for; at most 30 characters */
N_("Older sending port")
/* Translators: What a port of Corosync cluster is for; at most 30 characters */
N_("Further links")
/* Translators: What Pacemaker configuration daemon (pcsd) is */
N_("Administers Pacemaker high-availability clusters; the other ports attach remote nodes and an outside vote.")
/* Translators: Security note for Pacemaker configuration daemon (pcsd) */
N_("Members are trusted fully: allow the cluster network only.")
/* Translators: What a port of Pacemaker configuration daemon (pcsd) is for; at most 30 characters */
N_("pcsd web and API")
/* Translators: What a port of Pacemaker configuration daemon (pcsd) is for; at most 30 characters */
N_("Pacemaker Remote")
/* Translators: What a port of Pacemaker configuration daemon (pcsd) is for; at most 30 characters */
N_("Quorum device (qnetd)")
/* Translators: What VMware ESXi is */
N_("Hypervisor of VMware. Its web client answers on 443; machine consoles and vCenter use 902.")
/* Translators: Security note for VMware ESXi */
N_("Management ports belong on a separate network; ransomware has spread through port 427 on unpatched hosts.")
/* Translators: What a port of VMware ESXi is for; at most 30 characters */
N_("Host web client and API")
/* Translators: What a port of VMware ESXi is for; at most 30 characters */
N_("Console and host agent")
/* Translators: What a port of VMware ESXi is for; at most 30 characters */
N_("High availability (FDM)")
/* Translators: What a port of VMware ESXi is for; at most 30 characters */
N_("Service location (CIM)")
/* Translators: What VMware vCenter Server is */
N_("Central management of VMware hosts. The vSphere Client runs on 443, upkeep of the appliance itself on 5480.")
/* Translators: Security note for VMware vCenter Server */
N_("Never reachable from the Internet; patch it quickly, its holes give away the whole platform.")
/* Translators: What a port of VMware vCenter Server is for; at most 30 characters */
N_("vSphere Client and API")
/* Translators: What a port of VMware vCenter Server is for; at most 30 characters */
N_("Appliance management (VAMI)")
/* Translators: What a port of VMware vCenter Server is for; at most 30 characters */
N_("Host agents")
/* Translators: What a port of VMware vCenter Server is for; at most 30 characters */
N_("Sign-in control interface")
/* Translators: What a port of VMware vCenter Server is for; at most 30 characters */
N_("Authentication framework")
/* Translators: What VMware vSAN is */
N_("Joins the disks of several ESXi hosts into one shared storage.")
/* Translators: Security note for VMware vSAN */
N_("Use a separate network; encrypt data in transit where the network is shared.")
/* Translators: What a port of VMware vSAN is for; at most 30 characters */
N_("Storage transport")
/* Translators: What a port of VMware vSAN is for; at most 30 characters */
N_("Cluster service")
/* Translators: What a port of VMware vSAN is for; at most 30 characters */
N_("Cluster service, agent group")
/* Translators: What a port of VMware vSAN is for; at most 30 characters */
N_("Unicast cluster service")
/* Translators: What libvirt is */
N_("Management layer for KVM, QEMU, Xen and LXC. Remote tools connect by TLS or, better, through SSH.")
/* Translators: Security note for libvirt */
N_("The unencrypted port is off by default and should stay so; control means administrator rights on the host.")
/* Translators: What a port of libvirt is for; at most 30 characters */
N_("Unencrypted control")
/* Translators: What a port of libvirt is for; at most 30 characters */
N_("Control over TLS")
/* Translators: What Hyper-V is */
N_("Virtualization of Windows. The console of a machine is reached on 2179, running machines move between hosts over 6600. Replica uses the web ports 80 or 443.")
/* Translators: Security note for Hyper-V */
N_("Live migration data is not encrypted; use a separate network.")
/* Translators: What a port of Hyper-V is for; at most 30 characters */
N_("Machine console (VMConnect)")
/* Translators: What a port of Hyper-V is for; at most 30 characters */
N_("Live migration")
/* Translators: What System Center Virtual Machine Manager is */
N_("Manages many Hyper-V hosts, their networks and templates from one console.")
/* Translators: What XCP-ng and XenServer is */
N_("Xen-based hypervisors. XenCenter, Xen Orchestra and the built-in XO Lite page use the HTTPS interface.")
/* Translators: Security note for XCP-ng and XenServer */
N_("Keep the management interface on a separate network.")
/* Translators: What a port of XCP-ng and XenServer is for; at most 30 characters */
N_("Management API (HTTPS)")
/* Translators: What a port of XCP-ng and XenServer is for; at most 30 characters */
N_("Management API (HTTP)")
/* Translators: What Xen live migration is */
N_("Old xend toolstack of Xen: running machines are moved to another host over this port.")
/* Translators: Security note for Xen live migration */
N_("No sign-in and no encryption; restrict the hosts allowed.")
/* Translators: What QEMU gdb stub is */
N_("QEMU started with -s waits here for the debugger gdb, to step through a kernel or firmware.")
/* Translators: Security note for QEMU gdb stub */
N_("Gives full control of the machine; use it on the local machine only.")
/* Translators: What QEMU display (VNC and SPICE) is */
N_("Screen of a QEMU or KVM virtual machine over VNC or SPICE: display 0 is on 5900, each further one a port higher.")
/* Translators: Security note for QEMU display (VNC and SPICE) */
N_("Often without password; bind it to the loopback address and use an SSH tunnel.")
/* Translators: What oVirt and Red Hat Virtualization is */
N_("Manages KVM hosts: the engine has the web interface, every host runs the agent VDSM.")
/* Translators: What a port of oVirt and Red Hat Virtualization is for; at most 30 characters */
N_("Engine web interface")
/* Translators: What a port of oVirt and Red Hat Virtualization is for; at most 30 characters */
N_("Host agent (VDSM)")
/* Translators: What a port of oVirt and Red Hat Virtualization is for; at most 30 characters */
N_("Image transfer (host)")
/* Translators: What a port of oVirt and Red Hat Virtualization is for; at most 30 characters */
N_("Image transfer (engine)")
/* Translators: What a port of oVirt and Red Hat Virtualization is for; at most 30 characters */
N_("Console proxy (WebSocket)")
/* Translators: What a port of oVirt and Red Hat Virtualization is for; at most 30 characters */
N_("Serial consoles")
/* Translators: What LXD and Incus is */
N_("Manage Linux system containers and virtual machines. The HTTPS interface is off until an address is set; 8443 is its default port.")
/* Translators: Security note for LXD and Incus */
N_("Trusted clients control the host completely: accept client certificates with care.")
/* Translators: What Vagrant is */
N_("Development machines started by Vagrant are reached by SSH through this forwarded port on the local computer; if it is taken, 2200 to 2250 are tried.")
/* Translators: Security note for Vagrant */
N_("The classic boxes use a publicly known key and password; keep the port on the loopback address.")
/* Translators: What VirtualBox is */
N_("VirtualBox can show the screen of a machine by remote desktop (VRDP) and be controlled through its web service.")
/* Translators: Security note for VirtualBox */
N_("VRDP has no sign-in by default; choose another port and set authentication.")
/* Translators: What a port of VirtualBox is for; at most 30 characters */
N_("Machine screen (VRDP)")
/* Translators: What a port of VirtualBox is for; at most 30 characters */
N_("Web service (SOAP)")
/* Translators: What Nutanix Prism is */
N_("Web interface and API of Nutanix clusters, both for a single cluster and for Prism Central.")
/* Translators: Security note for Nutanix Prism */
N_("Reachable from the management network only; change the default passwords.")
/* Translators: What OpenStack Keystone is */
N_("Sign-in and service directory of an OpenStack cloud; every other service and client asks it first.")
/* Translators: Security note for OpenStack Keystone */
N_("Serve it over TLS; the older administration port must not be public.")
/* Translators: What a port of OpenStack Keystone is for; at most 30 characters */
N_("Identity API")
/* Translators: What a port of OpenStack Keystone is for; at most 30 characters */
N_("Administration, older releases")
/* Translators: What OpenStack Nova is */
N_("Starts and manages virtual machines in an OpenStack cloud; consoles are shown in the browser through the noVNC port.")
/* Translators: What a port of OpenStack Nova is for; at most 30 characters */
N_("Compute API")
/* Translators: What a port of OpenStack Nova is for; at most 30 characters */
N_("Placement API")
/* Translators: What a port of OpenStack Nova is for; at most 30 characters */
N_("noVNC console")
/* Translators: What a port of OpenStack Nova is for; at most 30 characters */
N_("SPICE console")
/* Translators: What OpenStack Neutron is */
N_("Interface of the OpenStack networking service for networks, routers, floating addresses and security groups.")
/* Translators: What OpenStack Glance is */
N_("Keeps and hands out the disk images of an OpenStack cloud.")
/* Translators: What OpenStack Cinder is */
N_("Interface of the OpenStack service for disk volumes that are attached to virtual machines.")
/* Translators: What OpenStack Heat and Ironic is */
N_("OpenStack services that build whole environments from templates (Heat) and install physical servers (Ironic).")
/* Translators: What a port of OpenStack Heat and Ironic is for; at most 30 characters */
N_("Heat orchestration API")
/* Translators: What a port of OpenStack Heat and Ironic is for; at most 30 characters */
N_("Heat CloudFormation API")
/* Translators: What a port of OpenStack Heat and Ironic is for; at most 30 characters */
N_("Ironic bare-metal API")
/* Translators: What OpenNebula is */
N_("Private cloud platform for KVM machines and containers, with web interfaces and an API.")
/* Translators: What a port of OpenNebula is for; at most 30 characters */
N_("Sunstone (FireEdge)")
/* Translators: What a port of OpenNebula is for; at most 30 characters */
N_("Sunstone, older (Ruby)")
/* Translators: What a port of OpenNebula is for; at most 30 characters */
N_("XML-RPC API")
/* Translators: What a port of OpenNebula is for; at most 30 characters */
N_("VNC proxy")
/* Translators: What a port of OpenNebula is for; at most 30 characters */
N_("OneFlow")
/* Translators: What a port of OpenNebula is for; at most 30 characters */
N_("OneGate")
/* Translators: What Apache CloudStack is */
N_("Platform for building public and private clouds from hypervisor hosts.")
/* Translators: Security note for Apache CloudStack */
N_("The API on 8096 has no sign-in: leave it switched off.")
/* Translators: What a port of Apache CloudStack is for; at most 30 characters */
N_("Agents and system machines")
/* Translators: What a port of Apache CloudStack is for; at most 30 characters */
N_("Management cluster")
/* Translators: What a port of Apache CloudStack is for; at most 30 characters */
N_("Open API (off by default)")
/* Translators: What GNS3 server is */
N_("Emulates networks of routers and switches for training and tests. This port carries the web interface and API; device consoles use further ports from 5000 upward.")
/* Translators: Security note for GNS3 server */
N_("No sign-in unless set: it can start any program. Keep it local.")
/* Translators: What VMware Workstation REST API is */
N_("Interface (vmrest) through which programs control the virtual machines of VMware Workstation and Fusion.")
/* Translators: Security note for VMware Workstation REST API */
N_("Keep it on the loopback address, where it listens by default.")
/* Translators: What Harvester is */
N_("Hypervisor platform built on Kubernetes, with web management of virtual machines.")
/* Translators: What a port of Harvester is for; at most 30 characters */
N_("Joining nodes (RKE2)")
/* Translators: What Proxmox VE consoles and migration is */
N_("Further ports of Proxmox VE: SPICE displays go through 3128, VNC consoles and live migration use the ranges.")
/* Translators: Security note for Proxmox VE consoles and migration */
N_("Open them between the hosts and administrators only.")
/* Translators: What a port of Proxmox VE consoles and migration is for; at most 30 characters */
N_("SPICE proxy")
/* Translators: What a port of Proxmox VE consoles and migration is for; at most 30 characters */
N_("VNC consoles")
/* Translators: What VMware vMotion is */
N_("Moves running virtual machines from one ESXi host to another.")
/* Translators: Security note for VMware vMotion */
N_("Use a separate network or encrypted vMotion: memory contents cross the wire.")
/* Translators: What libvirt live migration is */
N_("KVM hosts take a port from this range to receive a running virtual machine from another host.")
/* Translators: Security note for libvirt live migration */
N_("Unencrypted by default: use TLS migration or a separate network.")
/* Translators: What Omnissa Horizon (VMware Horizon) is */
N_("Delivers virtual desktops and programs from the data center to any device.")
/* Translators: What a port of Omnissa Horizon (VMware Horizon) is for; at most 30 characters */
N_("Sign-in and tunnel")
/* Translators: What a port of Omnissa Horizon (VMware Horizon) is for; at most 30 characters */
N_("Blast through a gateway")
/* Translators: What a port of Omnissa Horizon (VMware Horizon) is for; at most 30 characters */
N_("Blast to the desktop")
/* Translators: What a port of Omnissa Horizon (VMware Horizon) is for; at most 30 characters */
N_("PCoIP")
/* Translators: What a port of Omnissa Horizon (VMware Horizon) is for; at most 30 characters */
N_("USB redirection")
/* Translators: What a port of Omnissa Horizon (VMware Horizon) is for; at most 30 characters */
N_("Drives and multimedia")
/* Translators: What PCoIP is */
N_("Remote display protocol that sends screen contents as encrypted pixels; used by HP Anyware, Horizon and zero clients.")
/* Translators: What SIP is */
N_("Protocol that sets up Internet telephone calls. The sound itself travels separately over RTP.")
/* Translators: Security note for SIP */
N_("Plain SIP is unencrypted and its servers are attacked constantly: use strong passwords, limit who may register and prefer TLS on 5061.")
/* Translators: What a port of SIP is for; at most 30 characters */
N_("Call signaling")
/* Translators: What a port of SIP is for; at most 30 characters */
N_("Call signaling (TLS)")
/* Translators: What SIPS (SIP over TLS) is */
N_("Encrypted form of SIP, the protocol that sets up Internet telephone calls.")
/* Translators: What RTP and RTCP is */
N_("Carries the sound and picture of calls and streams. Telephone systems mostly agree on other ports for every call.")
/* Translators: Security note for RTP and RTCP */
N_("Plain RTP can be listened to; SRTP encrypts it.")
/* Translators: What a port of RTP and RTCP is for; at most 30 characters */
N_("Media")
/* Translators: What a port of RTP and RTCP is for; at most 30 characters */
N_("Control (RTCP)")
/* Translators: What STUN and TURN is */
N_("Helps calls through routers: STUN tells a program its public address, TURN relays the media when no direct path exists.")
/* Translators: Security note for STUN and TURN */
N_("Require credentials on TURN and forbid relaying into internal networks, or strangers use the server as a way in.")
/* Translators: What a port of STUN and TURN is for; at most 30 characters */
N_("STUN and TURN (TLS, DTLS)")
/* Translators: What a port of STUN and TURN is for; at most 30 characters */
N_("Google's public STUN")
/* Translators: What TeamSpeak 3 is */
N_("Voice chat popular with players. Voice travels over UDP; files and administration have their own ports.")
/* Translators: Security note for TeamSpeak 3 */
N_("ServerQuery on 10011 is unencrypted; keep the administration ports closed to the outside.")
/* Translators: What a port of TeamSpeak 3 is for; at most 30 characters */
N_("Voice")
/* Translators: What a port of TeamSpeak 3 is for; at most 30 characters */
N_("Server query (ServerQuery)")
/* Translators: What a port of TeamSpeak 3 is for; at most 30 characters */
N_("Server query over SSH")
/* Translators: What a port of TeamSpeak 3 is for; at most 30 characters */
N_("TSDNS")
/* Translators: What a port of TeamSpeak 3 is for; at most 30 characters */
N_("WebQuery")
/* Translators: What Mumble is */
N_("Free encrypted voice chat with little delay. Control runs over TCP, voice over UDP on the same number.")
/* Translators: What a port of Mumble is for; at most 30 characters */
N_("Control and voice")
/* Translators: What a port of Mumble is for; at most 30 characters */
N_("Ice administration (local)")
/* Translators: What Zoom is */
N_("Video meeting service. Its program sends sound and picture over the first port range and falls back to the web ports.")
/* Translators: What a port of Zoom is for; at most 30 characters */
N_("Audio and video")
/* Translators: What a port of Zoom is for; at most 30 characters */
N_("Sign-in and fallback")
/* Translators: What a port of Zoom is for; at most 30 characters */
N_("Audio and video (TCP)")
/* Translators: What a port of Zoom is for; at most 30 characters */
N_("Connection check (STUN)")
/* Translators: What Microsoft Teams is */
N_("Chat and meeting service by Microsoft. Sound, picture and shared screens prefer the UDP range and fall back to 443.")
/* Translators: What a port of Microsoft Teams is for; at most 30 characters */
N_("Audio, video, sharing")
/* Translators: What a port of Microsoft Teams is for; at most 30 characters */
N_("Redirects")
/* Translators: What Google Meet is */
N_("Video meeting service by Google. Sound and picture use the UDP ports and fall back to the web port.")
/* Translators: What Webex is */
N_("Meeting and calling service by Cisco. Sound and picture prefer the UDP ports and fall back to the web port.")
/* Translators: What a port of Webex is for; at most 30 characters */
N_("Meeting media")
/* Translators: What a port of Webex is for; at most 30 characters */
N_("Media (app and devices)")
/* Translators: What FaceTime is */
N_("Apple's audio and video calls between iPhones, iPads and Macs.")
/* Translators: What a port of FaceTime is for; at most 30 characters */
N_("Calls")
/* Translators: What a port of FaceTime is for; at most 30 characters */
N_("Push notifications")
/* Translators: What Slack huddles is */
N_("Voice and video calls inside the Slack chat service.")
/* Translators: What a port of Slack huddles is for; at most 30 characters */
N_("Fallback")
/* Translators: What Jitsi Meet is */
N_("Free video meetings in the browser that anyone can host. Sound and picture go to the video bridge over UDP.")
/* Translators: What a port of Jitsi Meet is for; at most 30 characters */
N_("Web (certificate, redirect)")
/* Translators: What a port of Jitsi Meet is for; at most 30 characters */
N_("TURN over TLS")
/* Translators: What BigBlueButton is */
N_("Free virtual classroom in the browser. Sound and picture use a wide range of UDP ports.")
/* Translators: What a port of BigBlueButton is for; at most 30 characters */
N_("Web (redirect)")
/* Translators: What Nextcloud Talk is */
N_("Chat and video calls inside Nextcloud. Calls need the TURN port; larger meetings need the signaling server behind the web server.")
/* Translators: Security note for Nextcloud Talk */
N_("Open only the TURN port; the signaling server belongs behind the reverse proxy.")
/* Translators: What a port of Nextcloud Talk is for; at most 30 characters */
N_("TURN server")
/* Translators: What a port of Nextcloud Talk is for; at most 30 characters */
N_("Signaling server (HPB)")
/* Translators: What a port of Nextcloud Talk is for; at most 30 characters */
N_("Signaling server (All-in-One)")
/* Translators: What LiveKit is */
N_("Media server for video meetings and voice programs in the browser.")
/* Translators: Security note for LiveKit */
N_("Put the API behind a proxy with HTTPS and change the development keys.")
/* Translators: What a port of LiveKit is for; at most 30 characters */
N_("API and signaling")
/* Translators: What a port of LiveKit is for; at most 30 characters */
N_("Media over TCP")
/* Translators: What a port of LiveKit is for; at most 30 characters */
N_("Media on one port (optional)")
/* Translators: What Janus WebRTC Server is */
N_("General WebRTC media server on which video rooms and streaming services are built.")
/* Translators: Security note for Janus WebRTC Server */
N_("Protect the interfaces with tokens and keep the admin API local.")
/* Translators: What a port of Janus WebRTC Server is for; at most 30 characters */
N_("API (HTTP)")
/* Translators: What a port of Janus WebRTC Server is for; at most 30 characters */
N_("API (WebSocket)")
/* Translators: What a port of Janus WebRTC Server is for; at most 30 characters */
N_("API (secure WebSocket)")
/* Translators: What a port of Janus WebRTC Server is for; at most 30 characters */
N_("Admin API (HTTP)")
/* Translators: What a port of Janus WebRTC Server is for; at most 30 characters */
N_("Admin API (WebSocket)")
/* Translators: What Asterisk Manager Interface is */
N_("Interface with which programs watch and control an Asterisk telephone system.")
/* Translators: Security note for Asterisk Manager Interface */
N_("Plain text, and it can control every call: bind it to the local machine or allow single addresses only.")
/* Translators: What Asterisk REST Interface is */
N_("Built-in web server of Asterisk: programs build telephone applications with it and browser phones connect to it.")
/* Translators: Security note for Asterisk REST Interface */
N_("Use the encrypted port and strong passwords.")
/* Translators: What a port of Asterisk REST Interface is for; at most 30 characters */
N_("HTTP and WebSocket")
/* Translators: What a port of Asterisk REST Interface is for; at most 30 characters */
N_("HTTPS and secure WebSocket")
/* Translators: What IAX2 is */
N_("Telephony protocol of Asterisk that needs one single port for calls and sound.")
/* Translators: Security note for IAX2 */
N_("Usually unencrypted; limit it to known partners.")
/* Translators: What FreeSWITCH is */
N_("Telephone switch in software. Phones register over SIP; programs control it through the Event Socket.")
/* Translators: Security note for FreeSWITCH */
N_("The Event Socket has a well-known default password; keep it local.")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("SIP (internal profile)")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("SIP (external profile)")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("Event Socket (ESL)")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("Browser phones (WS)")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("Browser phones (WSS)")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("Verto")
/* Translators: What a port of FreeSWITCH is for; at most 30 characters */
N_("Media (RTP)")
/* Translators: What H.323 is */
N_("Older family of video conference and telephony standards, still found in meeting room systems.")
/* Translators: Security note for H.323 */
N_("Open systems are called by scanners day and night; accept known callers only.")
/* Translators: What a port of H.323 is for; at most 30 characters */
N_("Call setup (H.225)")
/* Translators: What a port of H.323 is for; at most 30 characters */
N_("Gatekeeper registration (RAS)")
/* Translators: What a port of H.323 is for; at most 30 characters */
N_("Gatekeeper discovery")
/* Translators: What MGCP is */
N_("Protocol with which a telephone provider's call agent steers gateways and phone sockets.")
/* Translators: What a port of MGCP is for; at most 30 characters */
N_("Call agent")
/* Translators: What Cisco SCCP (Skinny) is */
N_("Protocol between Cisco desk phones and the Cisco call manager.")
/* Translators: Security note for Cisco SCCP (Skinny) */
N_("Use the encrypted variant; the plain one can be listened to.")
/* Translators: What 3CX is */
N_("Telephone system for companies, self-hosted or in the cloud. Phones, apps and trunks use these ports.")
/* Translators: Security note for 3CX */
N_("Allow SIP from the provider only and keep the web interface up to date.")
/* Translators: What a port of 3CX is for; at most 30 characters */
N_("SIP")
/* Translators: What a port of 3CX is for; at most 30 characters */
N_("SIP (TLS)")
/* Translators: What a port of 3CX is for; at most 30 characters */
N_("3CX tunnel")
/* Translators: What a port of 3CX is for; at most 30 characters */
N_("Web client (older default)")
/* Translators: What rtpengine is */
N_("Relays and converts the sound of calls for SIP servers such as Kamailio.")
/* Translators: Security note for rtpengine */
N_("The control port must be reachable for the SIP server only.")
/* Translators: What a port of rtpengine is for; at most 30 characters */
N_("Control (sample config)")
/* Translators: What a port of rtpengine is for; at most 30 characters */
N_("Control (Sipwise default)")
/* Translators: What Galene is */
N_("Lean video conference server, simple to install.")
/* Translators: What TR-064 (FRITZ!Box telephony and control) is */
N_("Interface with which programs read and control FRITZ!Box routers; the call monitor reports incoming and outgoing calls.")
/* Translators: What a port of TR-064 (FRITZ!Box telephony and control) is for; at most 30 characters */
N_("Control (HTTP)")
/* Translators: What a port of TR-064 (FRITZ!Box telephony and control) is for; at most 30 characters */
N_("Control (HTTPS)")
/* Translators: What a port of TR-064 (FRITZ!Box telephony and control) is for; at most 30 characters */
N_("Call monitor")
/* Translators: What Mattermost Calls is */
N_("Voice calls and screen sharing inside the Mattermost chat. The media port must be reachable directly.")
/* Translators: What a port of Mattermost Calls is for; at most 30 characters */
N_("Audio and screen sharing")
/* Translators: What a port of Mattermost Calls is for; at most 30 characters */
N_("rtcd API")
/* Translators: What VoIP media ports (RTP ranges) is */
N_("Port ranges from which telephone systems pick a port for the sound of every call. A firewall that blocks them makes calls silent.")
/* Translators: Security note for VoIP media ports (RTP ranges) */
N_("Open the range only toward the telephone provider where that is possible.")
/* Translators: What a port of VoIP media ports (RTP ranges) is for; at most 30 characters */
N_("Asterisk and FreePBX")
/* Translators: What a port of VoIP media ports (RTP ranges) is for; at most 30 characters */
N_("Cisco and others")
/* Translators: What Discord is */
N_("Chat and voice service popular with players. It needs no opened port; the desktop program offers a control interface to programs on the same machine.")
/* Translators: What a port of Discord is for; at most 30 characters */
N_("Sign-in, chat, web client")
/* Translators: What a port of Discord is for; at most 30 characters */
N_("Local control (RPC)")
/* Translators: What Megaco (H.248) is */
N_("Protocol with which telephone exchanges control media gateways, successor of MGCP in carrier networks.")
/* Translators: What a port of Megaco (H.248) is for; at most 30 characters */
N_("Text encoding")
/* Translators: What a port of Megaco (H.248) is for; at most 30 characters */
N_("Binary encoding")
/* Translators: What SIGTRAN (SS7 over IP) is */
N_("Carries the classic signaling of telephone networks over IP between exchanges and mobile network cores.")
/* Translators: Security note for SIGTRAN (SS7 over IP) */
N_("It belongs into closed carrier networks only.")
/* Translators: What a port of SIGTRAN (SS7 over IP) is for; at most 30 characters */
N_("M3UA")
/* Translators: What a port of SIGTRAN (SS7 over IP) is for; at most 30 characters */
N_("M2UA")
/* Translators: What a port of SIGTRAN (SS7 over IP) is for; at most 30 characters */
N_("M2PA")
/* Translators: What a port of SIGTRAN (SS7 over IP) is for; at most 30 characters */
N_("SUA")
/* Translators: What HOMER (SIP capture) is */
N_("Collects the signaling of telephone servers and shows the course of every call.")
/* Translators: What a port of HOMER (SIP capture) is for; at most 30 characters */
N_("Packet collector (HEP)")
/* Translators: What Kurento Media Server is */
N_("WebRTC media server for applications that record, mix or alter live video.")
/* Translators: Security note for Kurento Media Server */
N_("The API has no sign-in: only the application server should get to it.")
/* Translators: What a port of Kurento Media Server is for; at most 30 characters */
N_("WebSocket API")
/* Translators: What WireGuard is */
N_("VPN built into Linux and available everywhere. The port is a free choice; 51820 is the usual one.")
/* Translators: Security note for WireGuard */
N_("Safe to expose: it stays silent toward anyone without a valid key. Guard the private keys.")
/* Translators: What OpenVPN is */
N_("Widely used VPN based on TLS. The server waits for clients on this port, over UDP by preference and TCP where UDP is blocked.")
/* Translators: Security note for OpenVPN */
N_("Use certificates together with tls-crypt, and keep the server up to date.")
/* Translators: What OpenVPN Access Server is */
N_("Commercial OpenVPN server with a web interface: administrators and users sign in on port 943, tunnels run on 443 and 1194.")
/* Translators: Security note for OpenVPN Access Server */
N_("Restrict the admin pages to trusted addresses and turn on two-factor sign-in.")
/* Translators: What a port of OpenVPN Access Server is for; at most 30 characters */
N_("Admin and client web")
/* Translators: What a port of OpenVPN Access Server is for; at most 30 characters */
N_("VPN over TCP and web")
/* Translators: What a port of OpenVPN Access Server is for; at most 30 characters */
N_("VPN over UDP")
/* Translators: What IPsec (IKE) is */
N_("Sets up IPsec tunnels: keys are agreed on port 500, and everything moves to port 4500 when address translation lies between. ESP itself is IP protocol 50.")
/* Translators: Security note for IPsec (IKE) */
N_("Prefer IKEv2 with strong ciphers; avoid IKEv1 aggressive mode with pre-shared keys.")
/* Translators: What a port of IPsec (IKE) is for; at most 30 characters */
N_("Key exchange (IKE)")
/* Translators: What a port of IPsec (IKE) is for; at most 30 characters */
N_("NAT traversal (NAT-T)")
/* Translators: What IPsec over TCP is */
N_("Carries IKE and IPsec packets in a TCP connection for networks that block UDP.")
/* Translators: What L2TP is */
N_("Tunnel protocol built into most operating systems, nearly always wrapped in IPsec, which needs the ports 500 and 4500 open.")
/* Translators: Security note for L2TP */
N_("L2TP alone has no encryption: block port 1701 from outside unless the packets arrive through IPsec.")
/* Translators: What a port of L2TP is for; at most 30 characters */
N_("Tunnel")
/* Translators: What a port of L2TP is for; at most 30 characters */
N_("IPsec key exchange")
/* Translators: What a port of L2TP is for; at most 30 characters */
N_("IPsec NAT traversal")
/* Translators: What PPTP is */
N_("Old VPN protocol from Microsoft. Control runs over this TCP port, the data itself as GRE, which is IP protocol 47.")
/* Translators: Security note for PPTP */
N_("Broken: its sign-in and encryption can be cracked. Replace it with WireGuard, OpenVPN or IKEv2.")
/* Translators: What SSTP is */
N_("Microsoft VPN that runs inside HTTPS and therefore passes nearly every firewall.")
/* Translators: What Cisco AnyConnect and OpenConnect is */
N_("TLS-based VPN of Cisco firewalls, also served by the free ocserv. Data moves over DTLS on UDP where possible.")
/* Translators: What a port of Cisco AnyConnect and OpenConnect is for; at most 30 characters */
N_("TLS tunnel")
/* Translators: What a port of Cisco AnyConnect and OpenConnect is for; at most 30 characters */
N_("DTLS tunnel")
/* Translators: What Palo Alto GlobalProtect is */
N_("VPN of Palo Alto Networks firewalls: sign-in over HTTPS, data in IPsec packets over UDP.")
/* Translators: Security note for Palo Alto GlobalProtect */
N_("Portals are attacked soon after each published flaw; patch the firewall quickly.")
/* Translators: What a port of Palo Alto GlobalProtect is for; at most 30 characters */
N_("Portal and gateway")
/* Translators: What a port of Palo Alto GlobalProtect is for; at most 30 characters */
N_("IPsec tunnel")
/* Translators: What Fortinet SSL VPN is */
N_("TLS-based VPN of FortiGate firewalls. Port 10443 is often chosen because the administration pages already use 443.")
/* Translators: Security note for Fortinet SSL VPN */
N_("Among the most attacked VPNs; keep FortiOS patched or move to IPsec, which Fortinet now recommends.")
/* Translators: What a port of Fortinet SSL VPN is for; at most 30 characters */
N_("Factory default")
/* Translators: What a port of Fortinet SSL VPN is for; at most 30 characters */
N_("Commonly chosen instead")
/* Translators: What SonicWall SSL VPN is */
N_("TLS-based VPN of SonicWall firewalls, used with the NetExtender program.")
/* Translators: Security note for SonicWall SSL VPN */
N_("A frequent target of ransomware groups: patch it and require a second factor.")
/* Translators: What Tailscale is */
N_("Mesh VPN based on WireGuard that connects devices without opening ports. Direct tunnels use this port; sign-in and relayed traffic go out over 443, address discovery over 3478.")
/* Translators: Security note for Tailscale */
N_("No incoming port has to be opened; access is decided in the admin console.")
/* Translators: What Headscale is */
N_("Self-hosted replacement for the Tailscale control server. It is normally published through HTTPS on port 443.")
/* Translators: Security note for Headscale */
N_("Do not publish the metrics port, and the gRPC port only with TLS.")
/* Translators: What a port of Headscale is for; at most 30 characters */
N_("Control server")
/* Translators: What a port of Headscale is for; at most 30 characters */
N_("gRPC administration")
/* Translators: What a port of Headscale is for; at most 30 characters */
N_("STUN (built-in DERP)")
/* Translators: What ZeroTier is */
N_("Virtual network that joins devices as if they were on one switch. Peers talk to each other over this UDP port.")
/* Translators: Security note for ZeroTier */
N_("Traffic is encrypted; authorize members by hand and keep the local API on the loopback address.")
/* Translators: What a port of ZeroTier is for; at most 30 characters */
N_("Peer traffic")
/* Translators: What a port of ZeroTier is for; at most 30 characters */
N_("Local control API")
/* Translators: What Nebula is */
N_("Certificate-based mesh VPN. Hosts find each other through lighthouses, which listen on this port.")
/* Translators: What NetBird is */
N_("Mesh VPN based on WireGuard with central management, hosted or self-hosted.")
/* Translators: What a port of NetBird is for; at most 30 characters */
N_("WireGuard tunnel")
/* Translators: What a port of NetBird is for; at most 30 characters */
N_("Management and dashboard")
/* Translators: What Netmaker is */
N_("Builds and manages networks of WireGuard tunnels from one dashboard.")
/* Translators: What a port of Netmaker is for; at most 30 characters */
N_("WireGuard tunnels")
/* Translators: What wg-easy is */
N_("WireGuard server in a container with a small web page for adding and removing clients.")
/* Translators: Security note for wg-easy */
N_("Do not publish the web page without HTTPS; forward only the UDP port.")
/* Translators: What tinc is */
N_("Long-standing mesh VPN daemon: TCP carries control messages, UDP the data.")
/* Translators: What SoftEther VPN is */
N_("VPN server that speaks its own HTTPS-based protocol as well as OpenVPN, L2TP, SSTP and others. Management tools connect to any of the TCP ports.")
/* Translators: Security note for SoftEther VPN */
N_("Set an administrator password at once and close the ports that are not needed.")
/* Translators: What a port of SoftEther VPN is for; at most 30 characters */
N_("VPN over HTTPS")
/* Translators: What a port of SoftEther VPN is for; at most 30 characters */
N_("VPN, alternative")
/* Translators: What a port of SoftEther VPN is for; at most 30 characters */
N_("VPN and OpenVPN clients")
/* Translators: What a port of SoftEther VPN is for; at most 30 characters */
N_("Management and VPN")
/* Translators: What Cloudflare WARP is */
N_("The WARP app sends traffic to Cloudflare through a tunnel. The listed ports have to be open for outgoing connections.")
/* Translators: What a port of Cloudflare WARP is for; at most 30 characters */
N_("MASQUE tunnel")
/* Translators: What n2n is */
N_("Small peer-to-peer VPN. Its members, called edges, find each other through a supernode on this port.")
/* Translators: What LogMeIn Hamachi is */
N_("Virtual network popular for playing local-network games over the Internet. The ports are used for outgoing connections.")
/* Translators: What a port of LogMeIn Hamachi is for; at most 30 characters */
N_("First contact with the server")
/* Translators: What a port of LogMeIn Hamachi is for; at most 30 characters */
N_("Session with the server")
/* Translators: What a port of LogMeIn Hamachi is for; at most 30 characters */
N_("Relayed peer traffic")
/* Translators: What OpenVPN management interface is */
N_("Text console of a running OpenVPN process that lists and disconnects clients. There is no fixed port; 7505 is the one in the project's own guide.")
/* Translators: Security note for OpenVPN management interface */
N_("It controls the VPN: bind it to the loopback address or a local socket and set a password.")
/* Translators: What EasyTier is */
N_("Decentralised mesh VPN without a central server; its nodes accept each other on these ports.")
/* Translators: What a port of EasyTier is for; at most 30 characters */
N_("Peers over TCP and UDP")
/* Translators: What Barracuda TINA VPN is */
N_("VPN protocol of Barracuda CloudGen firewalls for connections between sites and from single computers.")
/* Translators: What Tailscale DERP relay is */
N_("Relay server that passes encrypted Tailscale traffic on when two devices cannot reach each other directly.")
/* Translators: Security note for Tailscale DERP relay */
N_("It sees only encrypted packets; use --verify-clients to keep strangers off the relay.")
/* Translators: What WGDashboard is */
N_("Web interface that manages the peers of a WireGuard server.")
/* Translators: Security note for WGDashboard */
N_("The first account is admin/admin: change it, and reach the page through the tunnel only.")
/* Translators: What Hysteria 2 is */
N_("Proxy and tunnel over QUIC that looks like HTTP/3 and copes with bad lines.")
/* Translators: What WireGuard UI is */
N_("Web interface that manages the clients of a WireGuard server.")
/* Translators: What OpenZiti is */
N_("Overlay network that connects programs to services without opening ports for them; only its own routers listen.")
/* Translators: What a port of OpenZiti is for; at most 30 characters */
N_("Edge router")
/* Translators: What Firezone is */
N_("Manages WireGuard access for teams, with sign-in through the company's accounts.")
/* Translators: What a port of Firezone is for; at most 30 characters */
N_("WireGuard tunnel (version 0.7)")
/* Translators: What ACME (Let's Encrypt) is */
N_("Automatic issuing of TLS certificates. The authority proves control of a domain by connecting to its web ports; port 80 must be reachable for the usual challenge.")
/* Translators: What a port of ACME (Let's Encrypt) is for; at most 30 characters */
N_("HTTP-01 challenge")
/* Translators: What a port of ACME (Let's Encrypt) is for; at most 30 characters */
N_("TLS-ALPN-01 challenge, API")
/* Translators: What Apache HTTP Server is */
N_("The long-standing free web server, found on very many hosting servers, often together with PHP.")
/* Translators: What Caddy is */
N_("Web server that obtains TLS certificates by itself. A configuration API listens on the local machine.")
/* Translators: Security note for Caddy */
N_("The admin API on 2019 has no password; it listens on localhost only and must stay there.")
/* Translators: What a port of Caddy is for; at most 30 characters */
N_("HTTPS and HTTP/3")
/* Translators: What HTTP is */
N_("The protocol of the World Wide Web. Browsers fetch pages and files from web servers over this port, without encryption.")
/* Translators: Security note for HTTP */
N_("Everything travels in clear text. Use it only to redirect to HTTPS on port 443.")
/* Translators: What HTTP (alternative port) is */
N_("The customary second port for HTTP, used by application servers, proxies, test servers and device admin pages when port 80 is taken or needs root rights.")
/* Translators: Security note for HTTP (alternative port) */
N_("Usually unencrypted, and often an admin page. Put a reverse proxy with HTTPS in front before making it public.")
/* Translators: What a port of HTTP (alternative port) is for; at most 30 characters */
N_("Usual alternative")
/* Translators: What a port of HTTP (alternative port) is for; at most 30 characters */
N_("Second alternative")
/* Translators: What a port of HTTP (alternative port) is for; at most 30 characters */
N_("FileMaker alternative")
/* Translators: What HTTP/3 is */
N_("The newest version of HTTP. It runs over QUIC, an encrypted transport on UDP, next to ordinary HTTPS on TCP.")
/* Translators: What HTTPS is */
N_("The encrypted form of HTTP used by almost every website. Traffic is protected with TLS and the server shows a certificate.")
/* Translators: What HTTPS (alternative port) is */
N_("The customary second port for HTTPS, used by application servers and by admin pages of appliances. IANA's register gives it to PCsync, which is hardly met.")
/* Translators: What Microsoft IIS is */
N_("The web server of Windows Server. Its management service also receives sites published from Visual Studio.")
/* Translators: Security note for Microsoft IIS */
N_("Restrict the management port 8172 to administrators' machines.")
/* Translators: What a port of Microsoft IIS is for; at most 30 characters */
N_("Management service, Web Deploy")
/* Translators: What lighttpd is */
N_("Small web server, popular on routers, boards and other modest machines.")
/* Translators: What nginx is */
N_("Widely used web server and reverse proxy. It delivers websites itself or passes requests on to applications behind it.")
/* Translators: What OpenLiteSpeed / LiteSpeed Web Server is */
N_("Web server common in PHP and WordPress hosting. It is configured in a web console on its own port.")
/* Translators: Security note for OpenLiteSpeed / LiteSpeed Web Server */
N_("Limit the WebAdmin console on 7080 to known addresses.")
/* Translators: What a port of OpenLiteSpeed / LiteSpeed Web Server is for; at most 30 characters */
N_("WebAdmin console")
/* Translators: What a port of OpenLiteSpeed / LiteSpeed Web Server is for; at most 30 characters */
N_("Website after installing")
/* Translators: What WebSocket is */
N_("A two-way channel between browser and server that starts as an HTTP request and so uses the same ports as the web.")
/* Translators: Security note for WebSocket */
N_("Prefer wss on port 443; the plain form travels in clear text.")
/* Translators: What a port of WebSocket is for; at most 30 characters */
N_("Encrypted (wss)")
/* Translators: What a port of WebSocket is for; at most 30 characters */
N_("Unencrypted (ws)")
