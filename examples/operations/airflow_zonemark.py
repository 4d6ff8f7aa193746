"""Zonemark every night: check, run, verify. For Airflow 2 and 3."""

from datetime import datetime, timedelta

try:
    from airflow.providers.standard.operators.bash import BashOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.bash import BashOperator

with DAG(
    dag_id="zonemark",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
):
    check = BashOperator(
        task_id="check",
        bash_command="/opt/zonemark/bin/zonemark check --conf /srv/zonemark/conf",
        retries=0,
    )
    # 99 is Airflow's code for "skipped": a closed gate (3) waits for a person, and is no failure to try again.
    run = BashOperator(
        task_id="run",
        bash_command="/opt/zonemark/bin/zonemark run --conf /srv/zonemark/conf --inputs /srv/zonemark/inputs"
        " --lake /srv/zonemark/lake || { code=$?; [ $code -eq 3 ] && exit 99; exit $code; }",
    )
    verify = BashOperator(
        task_id="verify",
        bash_command="/opt/zonemark/bin/zonemark lake verify --conf /srv/zonemark/conf --lake /srv/zonemark/lake",
    )
    check >> run >> verify
